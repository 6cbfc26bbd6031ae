import { neededPart } from '../company/needed-part.ts';
import { accessOf } from '../../server/analysis/access.ts';
import { Everybody } from '../../server/analysis/population/everybody.ts';
import type { FindingColumns } from '../../server/analysis/population/findings.ts';
import { viewAt } from '../../server/analysis/view.ts';
import type { ModeRange } from '../../server/domain/answer.ts';
import { UNLIMITED } from '../../server/domain/amount.ts';
import type { RecordedGraph } from '../../server/domain/recorded.ts';
import type { Formulation, Question, Rows } from './peer.ts';
import { NO_LIMIT, POINT, scopeValues } from './relations.ts';

/**
 * Our own analysis on one thread: completions with modes and ranges, of which the benchmark compares the pairs or the top
 * amounts. It begins with the projection as the product reads it, which has the edges that lead to needed permissions.
 */
export function ownAnalysis(graph: RecordedGraph, question: Question): Formulation {
  const part = neededPart(graph);
  return {
    name: 'compressed rows in typed arrays',
    question,
    ask: () => {
      const answer = run(part);
      const { identity, target } = answer.completions;
      return Promise.resolve(question === 'pairs' ? [identity, target] : tops(answer, scopeValues(graph)));
    },
  };
}

/** From the recorded columns to the completions; of rules nobody is asked. */
function run(graph: RecordedGraph): { completions: FindingColumns; scopes: readonly string[] } {
  const access = accessOf(viewAt(graph, POINT));
  const work = new Everybody(access).findings(access.definitions.workflows);
  for (;;) {
    const { done, value } = work.next();
    if (done) return { completions: value[0], scopes: access.scopes.values };
  }
}

/** Per finding the top at `*`, where there is one, and at each scope value where it is another. */
function tops({ completions, scopes }: ReturnType<typeof run>, values: readonly string[]): Rows {
  const { identity, target, start, scope, ranges, sets } = completions;
  const numbers = scopes.map((value) => values.indexOf(value) + 1);
  const topOf = sets.map(topOfRanges);
  const rows: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let finding = 0; finding < identity.length; finding++) {
    const end = finding + 1 < start.length ? start[finding + 1] : scope.length;
    let everywhere = 0;
    for (let entry = start[finding]; entry < end; entry++) {
      const top = topOf[ranges[entry]];
      if (scope[entry] === 0) everywhere = top;
      else if (top === everywhere) continue;
      [identity[finding], target[finding], numbers[scope[entry]], top].forEach((cell, column) =>
        rows[column].push(cell),
      );
    }
  }
  return rows;
}

function topOfRanges(ranges: readonly ModeRange[]): number {
  const upTo = ranges.at(-1)?.upTo ?? 0;
  return upTo === UNLIMITED ? NO_LIMIT : upTo;
}
