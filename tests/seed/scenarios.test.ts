import { describe, expect, test } from 'vitest';
import { scenarios } from '../../seed/scenario.ts';
import { completionWitness, violationWitness } from '../support/brute-force-witness.ts';
import { BruteForce } from '../support/brute-force.ts';
import {
  cents,
  expectedCompletions,
  expectedViolations,
  plainCompletion,
} from '../support/scenario-answers.ts';

const COMPLETING = ['SOLE', 'OWN_ACCOUNTS', 'THROUGH_OTHERS'];

describe.each(scenarios())('$name: $title', ({ world, answers }) => {
  describe.each(answers)('asked on $asOf, just-in-time access $includeJit', (expected) => {
    const { asOf, includeJit, nobodyCompletes, completesNothing } = expected;
    const brute = new BruteForce(world, asOf, { includeJit });
    const completions = brute.completions();
    const completing = completions.filter(({ mode }) => COMPLETING.includes(mode));

    test('has exactly these completions', () => {
      expect(completions.map(plainCompletion)).toEqual(expectedCompletions(expected));
    });

    test('has exactly these violations', () => {
      expect(brute.violations()).toEqual(expectedViolations(expected));
    });

    test('has the negative answers that it states', () => {
      for (const { workflow } of nobodyCompletes) {
        expect(world.workflows.map(({ id }) => id)).toContain(workflow);
        expect(completing.map((found) => found.workflow)).not.toContain(workflow);
      }
      for (const { identity } of completesNothing) {
        expect(world.identities.map(({ id }) => id)).toContain(identity);
        expect(completing.map((found) => found.identity)).not.toContain(identity);
      }
    });

    test.each(expected.whoCan)('who can $step in $scope for $amount', (question) => {
      const { step, scope, amount, viaOthers, answer } = question;
      const where = { ...given({ scope }), ...(amount === undefined ? {} : { amount: cents(amount) }) };
      expect(brute.whoCan(step, { ...where, viaOthers })).toEqual(answer);
    });

    test.each(expected.witnesses)(
      '$identity does it so',
      ({ identity, workflow, rule, scope, amount, deeds }) => {
        const where = { ...given({ scope }), ...(amount === undefined ? {} : { amount: cents(amount) }) };
        const witness =
          workflow === undefined
            ? violationWitness(brute, identity, rule!, where)
            : completionWitness(brute, identity, workflow, where);
        const done =
          witness?.steps.map(({ task, action, account }) => ({ task: task.id, action, account })) ?? [];
        expect(done).toEqual(deeds);
      },
    );
  });
});

function given({ scope }: { scope: string | undefined }): { scope?: string } {
  return scope === undefined ? {} : { scope };
}
