import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { accessPath } from './access-path.ts';
import { action } from './action.ts';
import { alternative } from './alternative.ts';
import { assessment } from './assessment.ts';
import { audit } from './audit.ts';
import { cause } from './cause.ts';
import { change } from './change.ts';
import { completion } from './completion.ts';
import { coverage } from './coverage.ts';
import { dataset } from './dataset.ts';
import { date } from './date.ts';
import { decision } from './decision.ts';
import { evidence } from './evidence.ts';
import { exception } from './exception.ts';
import { businessFunction } from './function.ts';
import { graphEdge } from './graph-edge.ts';
import { graphNode } from './graph-node.ts';
import { graph } from './graph.ts';
import { identity } from './identity.ts';
import { misstatementPath } from './misstatement-path.ts';
import { obstacle } from './obstacle.ts';
import { overview } from './overview.ts';
import { proof } from './proof.ts';
import { range } from './range.ts';
import { review } from './review.ts';
import { snapshot } from './snapshot.ts';
import { step } from './step.ts';
import { toxicCombination } from './toxic-combination.ts';
import { violation } from './violation.ts';
import { witness } from './witness.ts';
import { workflow } from './workflow.ts';

const SCHEMA = new URL('../schema/', import.meta.url);

/** The schema from its files, with what answers it. Fields that are not resolved here are read as they are. */
export function createSchema(): GraphQLSchema {
  const files = readdirSync(SCHEMA).filter((name) => name.endsWith('.graphql'));
  return makeExecutableSchema({
    typeDefs: files.sort().map((name) => readFileSync(new URL(name, SCHEMA), 'utf8')),
    resolvers: [
      ...[accessPath, action, businessFunction, completion, dataset, date, graph, graphEdge, graphNode],
      ...[audit, evidence, exception],
      ...[assessment, decision, misstatementPath, proof, review],
      ...[alternative, cause, change, coverage, obstacle, overview],
      ...[identity, range, snapshot, step, toxicCombination, violation, witness, workflow],
    ],
  });
}
