/**
 * What a bundle may say about access reviews (REVIEWS.md section 1): rows that stand beside the access and speak of it.
 * Unlike nodes and relationships they are never changed: a later row of the same name replaces the earlier one.
 */
export const RECORD_KINDS = [
  'SYSTEM',
  'CREDENTIAL',
  'CLASSIFICATION',
  'ACCESS_REVIEW',
  'DECISION',
  'EXCEPTION',
  'CONTROL_RUN',
  'LOOK_BACK',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The Neo4j label of each kind, beside the label `Record` that they all have (docs/storage.md, Reviews). */
export const RECORD_LABELS = {
  SYSTEM: 'System',
  CREDENTIAL: 'Credential',
  CLASSIFICATION: 'Classification',
  ACCESS_REVIEW: 'AccessReview',
  DECISION: 'Decision',
  EXCEPTION: 'Exception',
  CONTROL_RUN: 'ControlRun',
  LOOK_BACK: 'LookBack',
} as const satisfies Record<RecordKind, string>;

/** The relationships from such a row to what it is about; each is as old as its row. */
export const TIES = [
  'ABOUT',
  'ABOUT_TARGET',
  'CONSIDERED',
  'HAS_OWNER',
  'CLASSIFIED_BY',
  'REVIEWED_BY',
  'PROPOSED_BY',
  'APPROVED_BY',
  'PERFORMED_BY',
] as const;
export type Tie = (typeof TIES)[number];

/** The source of rows that were written in the product and not imported. */
export const PRODUCT_SOURCE = 'foureyes';
