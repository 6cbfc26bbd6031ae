import { compareCodePoints } from '../../domain/order.ts';
import type { CredentialRow } from '../../domain/review.ts';
import { endOf } from '../../analysis/review/instants.ts';
import { isAttributable, isNonHuman } from '../../analysis/review/identity-kinds.ts';
import { timeCell } from '../cells.ts';
import type { Cell } from '../csv.ts';
import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';
import { identityCells } from './access.ts';

/** Non-human identities with access in scope: who answers for each, when its credentials were rotated, what it can do. */
export function nonHumanTable(matter: Matter): Table {
  const { context, names, findings } = matter;
  return {
    path: 'non-human/inventory',
    title:
      'Non-human identities with access in scope: owner, credentials and their rotation, what each can complete',
    columns: [
      ...['identity', 'name', 'kind', 'status', 'department', 'owners', 'owner_is_active_person'],
      ...['attributable', 'last_used_at', 'edges_in_scope', 'completes'],
      ...[
        'credential',
        'credential_kind',
        'credential_owner',
        'issued_at',
        'rotated_at',
        'disabled_at',
        'expires_at',
      ],
      'rotated_in_time',
    ],
    *rows() {
      if (matter.answer.lookedAt.review === null) return;
      const { sequence } = context.reviewView.looked;
      const edges = Map.groupBy(matter.inScope, ({ from }) => from.id);
      const credentials = Map.groupBy(context.credentials(), ({ identity }) => identity);
      for (const id of [...edges.keys()].sort(compareCodePoints)) {
        const number = context.people.number(id);
        if (number === undefined || !isNonHuman(context, number)) continue;
        const own: Cell[] = [
          ...[id, names.of('IDENTITY', id), ...identityCells(matter, id)],
          context.people
            .ownersAt(id, sequence)
            .some((owner) => context.people.isActivePersonAt(owner, sequence)),
          ...[
            isAttributable(context, number),
            timeCell(context.facts.identities.at(id, sequence)?.lastUsedAt ?? null),
          ],
          edges.get(id)?.length ?? 0,
          (findings?.all ?? [])
            .filter(({ identity }) => identity === id)
            .map(({ finding }) => `${finding.kind}:${finding.id}`),
        ];
        for (const credential of credentials.get(id) ?? [null])
          yield [...own, ...credentialCells(matter, credential)];
      }
    },
  };
}

function credentialCells({ context }: Matter, credential: CredentialRow | null): Cell[] {
  if (credential === null) return [null, null, null, null, null, null, null, null];
  const { id, kind, owner, issuedAt, rotatedAt, disabledAt, expiresAt } = credential;
  const { periodEnd, rotationDays } = context.review;
  const rotated = rotatedAt ?? issuedAt;
  const oldest = endOf(periodEnd - rotationDays);
  return [
    ...[id, kind, owner, timeCell(issuedAt), timeCell(rotatedAt), timeCell(disabledAt), timeCell(expiresAt)],
    rotated !== null && rotated >= oldest,
  ];
}
