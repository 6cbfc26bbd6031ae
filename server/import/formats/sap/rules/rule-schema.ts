import { z } from 'zod';
import {
  DUTIES,
  FRAMEWORKS,
  LEG_KINDS,
  NODE_LABELS,
  RISKS,
  CONTROL_MODES,
} from '../../../../domain/vocabulary.ts';

/** The shape of a rule set; docs/import/sap.md explains it with examples. All scalars are text. */

const text = z.string().min(1);
const amount = z.string().regex(/^\d{1,13}(\.\d{1,2})?$/, 'an amount: digits, at most two after the point');
const list = z.array(text);
const oneOrMore = z.union([text.transform((one) => [one]), list.min(1)]);
const truth = z.enum(['true', 'false']).transform((word) => word === 'true');

/** One authorisation of the object must have all of these fields, each with one of its values. */
const need = z.record(text, z.record(text, oneOrMore));
const needs = z.array(need);

const action = z.strictObject({
  name: text,
  /** The transaction code; default: the key. `none` where none is asked for. */
  transaction: text.optional(),
  needs: needs.min(1),
  /** The posting is limited by the tolerance group of its user. */
  toleranceGroup: truth.default(false),
  sources: list.min(1),
});

const legPattern = new RegExp(`^(${LEG_KINDS.map((kind) => NODE_LABELS[kind]).join('|')}) \\S`);

export const ruleSchema = z.strictObject({
  /** `standard`: this set is laid over the ready one. Absent: it stands alone. */
  extends: z.literal('standard').optional(),
  name: text.optional(),
  /** Before every id, so that two systems can be read side by side. */
  prefix: z.string().regex(/^\S*$/, 'no blanks').optional(),
  /** The field whose values are compared as the scope. */
  scope: text.optional(),
  /** Profiles that stand for every authorisation. */
  fullProfiles: list.optional(),
  /** Keys of the set that this one extends and that it does without, by section. */
  without: z.partialRecord(z.enum(['actions', 'functions', 'workflows', 'rules']), list).default({}),
  sources: z.record(text, text).default({}),
  objects: z
    .record(text, z.strictObject({ name: text, fields: list, sources: list.default([]) }))
    .default({}),
  actions: z.record(text, action).default({}),
  functions: z
    .record(text, z.strictObject({ name: text, process: text.optional(), actions: list.min(1) }))
    .default({}),
  workflows: z
    .record(
      text,
      z.strictObject({
        name: text,
        process: text.optional(),
        materiality: amount.optional(),
        frameworks: z.array(z.enum(FRAMEWORKS)).default([]),
        /** In this order, unless `order` says another. */
        steps: z.record(
          text,
          z.strictObject({
            name: text,
            duty: z.enum(DUTIES),
            /** Done by any of these actions, or of the actions of these functions. */
            by: list.default([]),
            through: list.default([]),
          }),
        ),
        /** Pairs of steps; default: one after the other as written. */
        order: z.array(z.tuple([text, text])).optional(),
        controls: z
          .array(
            z.strictObject({
              between: z.tuple([text, text]),
              control: text.optional(),
              mode: z.enum(CONTROL_MODES).default('DETECTIVE'),
            }),
          )
          .default([]),
      }),
    )
    .default({}),
  rules: z
    .record(
      text,
      z.strictObject({
        name: text,
        risk: z.enum(RISKS),
        rationale: text,
        references: list.default([]),
        sameScope: truth.default(true),
        legs: z.array(z.string().regex(legPattern, 'a kind of node, then its key')).min(2),
      }),
    )
    .default({}),
  /** Who can act as the user of a job step or of an RFC destination: any of these sets of authorisations. */
  standIns: z
    .strictObject({
      /** `{user}` is the user that the step runs as. */
      jobSteps: z.array(needs.min(1)).optional(),
      /** `{destination}` is the destination. */
      rfcDestinations: z.array(needs.min(1)).optional(),
    })
    .default({}),
});

export type WrittenRules = z.output<typeof ruleSchema>;
export type WrittenNeeds = z.output<typeof needs>;
