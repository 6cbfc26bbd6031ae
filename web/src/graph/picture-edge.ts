import type { EdgePartsFragment } from '../generated/graphql.ts';
import { HOLDS_WORDS, type ControlHolds } from './control-holds.ts';

/** In a comparison of two points in time: what became of the node or edge between the first and the second. */
export type Change = 'added' | 'removed' | 'unchanged';

/** What the picture reads of an edge. */
export type EdgeOfGraph = Omit<EdgePartsFragment, 'evidence'>;

export type EdgeLook = 'access' | 'definition' | 'next' | 'preventive' | 'detective';

export interface PictureEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly look: EdgeLook;
  /** Drawn in words on the edge; empty where there is nothing out of the ordinary to say. */
  readonly label: string;
  /** Use of another identity: drawn dashed. */
  readonly actsAs: boolean;
  /** Use of what is not the person's own account (a secret, impersonation, delegation …): dashes and dots, a diamond. */
  readonly rare: boolean;
  /** Must be activated each time: drawn dotted, with a hollow arrow. */
  readonly jit: boolean;
  /** Ends within 90 days of the day that the question is about: long dashes, with the day in words. */
  readonly expiring: boolean;
  /** How many edges this one stands for, where its end is a group. */
  readonly bundles?: number;
  readonly change?: Change;
}

interface EdgeSetting {
  readonly date: string | undefined;
  readonly holds: ControlHolds | undefined;
}

const SOON_DAYS = 90;
const DAY = 86_400_000;

export function pictureEdge(edge: EdgeOfGraph, { date, holds }: EdgeSetting): PictureEdge {
  const expiring = date !== undefined && endsSoon(edge.validTo, date);
  return {
    key: edge.key,
    from: edge.from,
    to: edge.to,
    look: lookOf(edge),
    label: labelOf(edge, expiring, holds),
    actsAs: edge.kind === 'CAN_ACT_AS',
    rare: edge.via !== null && edge.via !== undefined && edge.via !== 'OWN_ACCOUNT',
    jit: edge.activation === 'JIT',
    expiring,
  };
}

/** Whether the last valid day is on the day or at most 90 days after it. */
export function endsSoon(validTo: string | null | undefined, date: string): boolean {
  if (!validTo) return false;
  const days = (Date.parse(validTo) - Date.parse(date)) / DAY;
  return days >= 0 && days <= SOON_DAYS;
}

function lookOf(edge: EdgeOfGraph): EdgeLook {
  if (edge.kind === 'NEXT') return 'next';
  if (edge.kind === 'SEPARATED_FROM') return edge.controlMode === 'PREVENTIVE' ? 'preventive' : 'detective';
  return edge.activation ? 'access' : 'definition';
}

/** Only what is out of the ordinary: how another identity is used, that access ends soon or must be activated, a control. */
function labelOf(edge: EdgeOfGraph, expiring: boolean, holds: ControlHolds | undefined): string {
  if (edge.kind === 'SEPARATED_FROM') {
    const name = edge.control || words(edge.controlMode ?? 'control');
    return holds ? `${name}\n${HOLDS_WORDS[holds]}` : name;
  }
  if (edge.kind === 'OWNED_BY') return 'owned by';
  return [
    edge.via ? words(edge.via) : '',
    edge.activation === 'JIT' ? 'just in time' : '',
    expiring ? `ends ${edge.validTo}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function words(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}
