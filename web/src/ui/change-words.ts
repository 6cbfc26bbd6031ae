import type { ChangeKind, CompletionDifference, EdgeAbsence, EdgeChange } from '../generated/graphql.ts';

export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  NEW: 'new',
  CHANGED: 'changed',
  GONE: 'gone',
  BLOCKED: 'only blocked',
};

/** A sign a kind, so that nobody needs the colour. */
export const CHANGE_SIGNS: Readonly<Record<ChangeKind, string>> = {
  NEW: '+',
  CHANGED: '≠',
  GONE: '−',
  BLOCKED: '⊘',
};

export const EDGE_CHANGE_SIGNS: Readonly<Record<EdgeChange, string>> = { ADDED: '+', REMOVED: '−' };

/** Completes “… is not usable at the other point:”. */
export const ABSENCE_WORDS: Readonly<Record<EdgeAbsence, string>> = {
  NOT_RECORDED: 'not recorded',
  NOT_VALID: 'not valid on that day',
  NEEDS_ACTIVATION: 'must be activated',
  END_TAKES_NO_PART: 'one end takes no part',
};

export const DIFFERENCE_WORDS: Readonly<Record<CompletionDifference, string>> = {
  MODE: 'mode',
  MAX_AMOUNT: 'largest amount',
  MATERIAL: 'material',
  SCOPES: 'company codes',
};
