import type { DecisionRow } from '../../../seed/world-reviews.ts';
import type { World } from '../world.ts';
import { COMPANY } from './company.ts';

/** When its data were taken: on the last day of the period. */
export const TAKEN_AT = '2026-09-30T20:00:00Z';

/** Who decides: Kenji Ito on all but his own access, which Rosa Silva looks at. */
function decisionOn(
  kind: DecisionRow['kind'],
  { identity, target }: { readonly identity: string; readonly target: string },
  place: number,
): DecisionRow {
  return {
    review: 'q3',
    identity,
    kind,
    target,
    decision: 'CERTIFY',
    reviewer: identity === 'p:ito' ? 'p:silva' : 'p:ito',
    decidedAt: `2026-10-${String(2 + (place % 9)).padStart(2, '0')}T09:${String(place % 60).padStart(2, '0')}:00Z`,
    rationale: 'Needed for the job',
    ticket: 'REV-3',
  };
}

/** The company after a review in which every grant was certified, one by one, and nobody looked at a whole workflow. */
export const REVIEWED_COMPANY: World = {
  ...COMPANY,
  systems: [
    { id: 'SAP', name: 'ERP of the group', frameworks: ['SOX', 'SOC'], financial: true, immutableLog: true },
  ],
  reviews: [
    {
      id: 'q3',
      name: 'Third quarter',
      periodStart: '2026-07-01',
      periodEnd: '2026-09-30',
      due: '2026-10-15',
      close: '2026-10-31',
      frameworks: ['SOC', 'SOX'],
      systems: ['SAP'],
    },
  ],
  decisions: [
    ...COMPANY.hasRole.map(({ identity, role }) => ['HAS_ROLE', { identity, target: role }] as const),
    ...COMPANY.hasPermission.map(
      ({ identity, permission }) => ['HAS_PERMISSION', { identity, target: permission }] as const,
    ),
    ...COMPANY.canActAs.map(({ identity, target }) => ['CAN_ACT_AS', { identity, target }] as const),
  ].map(([kind, edge], place) => decisionOn(kind, edge, place)),
};
