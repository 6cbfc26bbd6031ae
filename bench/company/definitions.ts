import { UNLIMITED } from '../../server/domain/amount.ts';
import type { EdgeTable, RecordedGraph } from '../../server/domain/recorded.ts';
import { CONTROL_MODES, RISKS, type EdgeKind } from '../../server/domain/vocabulary.ts';
import { Random } from './random.ts';
import type { Variant } from './size.ts';
import { edgesOf, nodesNamed } from './tables.ts';

const WORKFLOWS = 40;
const RULES = 20;
/** Two permissions a step, one of them with the workflow's common one: some 430 over all workflows. */
const PERMISSIONS_A_STEP = 2;
/** One step in three is performed by a function, one workflow in four has a branch. */
const EVERY_FUNCTION = 3;
const EVERY_BRANCH = 4;
const MATERIALITY = 5_000_000;
const SMALL_AMOUNT = 1_000_000;

type DefinitionTables = Omit<
  RecordedGraph,
  'identities' | 'roles' | 'permissions' | 'access' | 'scopeSets' | 'legs'
> & { readonly legs: RecordedGraph['legs'] };

/** The rule book, and what the access generator must know of it: the permissions of each step, by workflow. */
export interface GeneratedDefinitions {
  readonly tables: DefinitionTables;
  /** Permissions that the first action of each step needs; the workflow's common permission last in each. */
  readonly permissionsOfSteps: readonly (readonly (readonly number[])[])[];
}

/**
 * Forty workflows of four to six steps. A step is performed by two actions: one that needs one permission, and one that
 * needs another together with the workflow's common one. The needed permissions are spread over all of them.
 */
export function definitions(permissions: number, variant: Variant): GeneratedDefinitions {
  const random = new Random(7);
  const lists = new Lists();
  const permissionsOfSteps: number[][][] = [];
  const functionsOf: number[] = [];
  const stepCounts = Array.from({ length: WORKFLOWS }, (_, w) => 4 + (w % 3));
  const needed = stepCounts.reduce((sum, steps) => sum + steps * PERMISSIONS_A_STEP + 1, 0);
  const spread = Math.floor(permissions / needed);
  let permission = 0;
  let step = 0;
  let action = 0;
  let functions = 0;
  const take = (): number => permission++ * spread;
  stepCounts.forEach((steps, workflow) => {
    const common = take();
    const first = step;
    permissionsOfSteps.push([]);
    for (let s = 0; s < steps; s++, step++, action += 2) {
      const [alone, together] = [take(), take()];
      lists.push('ENABLES', alone, action);
      lists.push('ENABLES', together, action + 1);
      lists.push('ENABLES', common, action + 1);
      permissionsOfSteps[workflow].push([alone, together, common]);
      lists.push('PERFORMS action', action, step);
      if (step % EVERY_FUNCTION === 0) {
        lists.push('BELONGS_TO', action + 1, functions);
        functionsOf.push(functions);
        lists.push('PERFORMS function', functions++, step);
      } else lists.push('PERFORMS action', action + 1, step);
      lists.push('PART_OF', step, workflow);
      if (s > 0) lists.push('NEXT', step - 1, step);
    }
    if (workflow % EVERY_BRANCH === 0) lists.push('NEXT', first, first + 2);
    if (variant === 'full') {
      lists.push('SEPARATED_FROM', first, first + 1);
      lists.push('SEPARATED_FROM', first + 1, step - 1);
    }
  });
  for (let rule = 0; rule < RULES; rule++) {
    lists.push('COMBINED_IN step', random.below(step / 2), rule);
    lists.push('COMBINED_IN step', Math.floor(step / 2) + random.below(step / 2), rule);
    if (rule % 4 === 0) lists.push('COMBINED_IN function', functionsOf[rule], rule);
  }
  return { tables: tables(lists, { step, action, functions }, variant), permissionsOfSteps };
}

function tables(
  lists: Lists,
  counts: { step: number; action: number; functions: number },
  variant: Variant,
): DefinitionTables {
  const next = lists.table('NEXT', 'NEXT');
  const separations = lists.table('SEPARATED_FROM', 'SEPARATED_FROM');
  // The branch past the second step is for small amounts where amounts matter.
  const isBranch = (e: number): boolean => next.to[e] - next.from[e] === 2;
  const bound = variant === 'full' ? SMALL_AMOUNT : UNLIMITED;
  return {
    actions: nodesNamed('bench:action-', counts.action),
    functions: nodesNamed('bench:function-', counts.functions),
    steps: nodesNamed('bench:step-', counts.step),
    workflows: {
      ...nodesNamed('bench:workflow-', WORKFLOWS),
      materiality: new Float64Array(WORKFLOWS).fill(MATERIALITY),
    },
    rules: {
      ...nodesNamed('bench:rule-', RULES),
      risk: Uint8Array.from({ length: RULES }, (_, rule) => rule % RISKS.length),
      sameScope: Uint8Array.from({ length: RULES }, (_, rule) => (rule % 5 === 0 ? 0 : 1)),
    },
    enables: lists.table('ENABLES', 'ENABLES'),
    belongsTo: lists.table('BELONGS_TO', 'BELONGS_TO'),
    actionPerforms: lists.table('PERFORMS action', 'PERFORMS'),
    functionPerforms: lists.table('PERFORMS function', 'PERFORMS'),
    partOf: lists.table('PART_OF', 'PART_OF'),
    next: {
      ...next,
      above: new Float64Array(next.from.length),
      upTo: Float64Array.from(next.from, (_, e) => (isBranch(e) ? bound : UNLIMITED)),
    },
    separations: {
      ...separations,
      mode: Uint8Array.from(separations.from, (_, e) =>
        CONTROL_MODES.indexOf(e % 2 === 0 ? 'PREVENTIVE' : 'DETECTIVE'),
      ),
      control: Array.from(separations.from, (_, e) => (e % 2 === 0 ? 'Four eyes' : 'Monthly review')),
    },
    legs: {
      STEP: lists.table('COMBINED_IN step', 'COMBINED_IN'),
      FUNCTION: lists.table('COMBINED_IN function', 'COMBINED_IN'),
      ACTION: lists.table('COMBINED_IN action', 'COMBINED_IN'),
      PERMISSION: lists.table('COMBINED_IN permission', 'COMBINED_IN'),
      ROLE: lists.table('COMBINED_IN role', 'COMBINED_IN'),
    },
  };
}

/** Edges by the name of their table, as they are thought of. */
class Lists {
  readonly #lists = new Map<string, [number[], number[]]>();

  push(name: string, from: number, to: number): void {
    const list = this.#lists.get(name) ?? [[], []];
    this.#lists.set(name, list);
    list[0].push(from);
    list[1].push(to);
  }

  table(name: string, kind: EdgeKind): EdgeTable {
    const [from, to] = this.#lists.get(name) ?? [[], []];
    return edgesOf(kind, Int32Array.from(from), Int32Array.from(to));
  }
}
