import { describe } from 'vitest';
import { whoCan } from '../../server/analysis/doers.ts';
import { witnessOf } from '../../server/analysis/witness.ts';
import { finished, populationOf } from '../analysis/survey-of.ts';
import { completionWitness, violationWitness } from '../support/brute-force-witness.ts';
import { BruteForce } from '../support/brute-force.ts';
import { describeScenarios } from './describe-scenarios.ts';

describe('by the definitions', () => {
  describeScenarios(async (world, asOf, includeJit) => {
    const brute = new BruteForce(world, asOf, { includeJit });
    return {
      completions: async () => brute.completions(),
      violations: async () => brute.violations(),
      whoCan: async (step, place, viaOthers) => brute.whoCan(step, { ...place, viaOthers }),
      witness: async (identity, of, place) => {
        const witness =
          'workflow' in of
            ? completionWitness(brute, identity, of.workflow, place)
            : violationWitness(brute, identity, of.rule, place);
        return (witness?.steps ?? []).map(({ task, action, account }) => ({
          task: task.id,
          action,
          account,
        }));
      },
    };
  });
});

describe('in process', () => {
  describeScenarios(async (world, asOf, includeJit) => {
    const population = populationOf(world, asOf, { includeJit });
    const { survey } = population;
    return {
      completions: async () => finished(population.completions()),
      violations: async () => finished(population.violations()),
      whoCan: async (step, { scope = '*', amount = 1 }, viaOthers) =>
        whoCan(survey, step, { scope, amount, viaOthers }),
      witness: async (identity, of, place) => {
        const { workflows, rules } = survey.access.definitions;
        const target =
          'workflow' in of
            ? workflows.find(({ id }) => id === of.workflow)
            : rules.find(({ id }) => id === of.rule);
        const witness = witnessOf(survey, survey.identity(identity)!, target!, place);
        return (witness?.steps ?? []).map(({ leg, action = '', account }) => ({
          task: leg.id,
          action,
          account,
        }));
      },
    };
  });
});
