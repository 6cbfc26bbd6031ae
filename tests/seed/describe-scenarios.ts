import { describe, expect, test } from 'vitest';
import { scenarios } from '../../seed/scenario.ts';
import {
  expectedCompletions,
  expectedViolations,
  plainCompletion,
  questionPlace,
  type PlainCompletion,
  type PlainViolation,
} from '../support/scenario-answers.ts';
import type { World } from '../support/world.ts';

export interface Place {
  readonly scope?: string;
  /** Cents. */
  readonly amount?: number;
}

/** Something that answers the questions of a scenario: the definitions themselves, or a part of the product. */
export interface Answering {
  /** All of them, those that are only blocked included. */
  completions(): Promise<readonly PlainCompletion[]>;
  violations(): Promise<readonly PlainViolation[]>;
  whoCan(step: string, place: Place, viaOthers: boolean): Promise<readonly string[]>;
  /** Step or leg, action (empty where there is none) and account of each deed; empty where there is no witness. */
  witness(
    identity: string,
    of: { readonly workflow: string } | { readonly rule: string },
    place: Place,
  ): Promise<readonly { readonly task: string; readonly action: string; readonly account: string }[]>;
}

/** Runs every scenario against one way of answering; `load` is called once per scenario and point in time. */
export function describeScenarios(
  load: (world: World, asOf: string, includeJit: boolean) => Promise<Answering>,
): void {
  describe.each(scenarios())('$name: $title', ({ world, answers }) => {
    describe.each(answers)('asked on $asOf, just-in-time access $includeJit', (expected) => {
      let loaded: Promise<Answering> | undefined;
      const answering = (): Promise<Answering> =>
        (loaded ??= load(world, expected.asOf, expected.includeJit));

      test('has exactly these completions', async () => {
        const completions = await (await answering()).completions();
        expect(completions.map(plainCompletion)).toEqual(expectedCompletions(expected));
      });

      test('has exactly these violations', async () => {
        expect(await (await answering()).violations()).toEqual(expectedViolations(expected));
      });

      test('has the negative answers that it states', async () => {
        const completions = await (await answering()).completions();
        const completing = completions.filter(({ mode }) => mode !== 'BLOCKED_BY_CONTROL');
        for (const { workflow } of expected.nobodyCompletes) {
          expect(world.workflows.map(({ id }) => id)).toContain(workflow);
          expect(completing.map((found) => found.workflow)).not.toContain(workflow);
        }
        for (const { identity } of expected.completesNothing) {
          expect(world.identities.map(({ id }) => id)).toContain(identity);
          expect(completing.map((found) => found.identity)).not.toContain(identity);
        }
      });

      test.each(expected.whoCan)('says who can $step', async (question) => {
        const { step, viaOthers, answer } = question;
        expect(await (await answering()).whoCan(step, questionPlace(question), viaOthers)).toEqual(answer);
      });

      test.each(expected.witnesses)('says how $identity does it', async (question) => {
        const { identity, workflow, rule, deeds } = question;
        const of = workflow === undefined ? { rule: rule! } : { workflow };
        expect(await (await answering()).witness(identity, of, questionPlace(question))).toEqual(deeds);
      });
    });
  });
}
