import type { EdgePartsFragment } from '../generated/graphql.ts';

const REACH = 'REACHES:';

/**
 * Stands for “reaches, by whatever way” where the picture does not draw the way itself: no grant of the data, so
 * without evidence.
 */
export function reachEdge(from: string, to: string): EdgePartsFragment {
  return {
    key: `${REACH}${from}>${to}`,
    kind: 'CAN_ACT_AS',
    from,
    to,
    scope: [],
    limit: null,
    validFrom: null,
    validTo: null,
    activation: null,
    via: null,
    control: null,
    controlMode: null,
    above: null,
    upTo: null,
    evidence: null,
  };
}

export function isReachEdge(key: string): boolean {
  return key.startsWith(REACH);
}
