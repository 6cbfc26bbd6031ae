import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { CompletionFilter, PointInTime, RowWaysQuery } from '../generated/graphql.ts';
import { ask } from './ask.ts';
import { rowWays } from './row-ways.ts';

type Way = NonNullable<RowWaysQuery['completions']['nodes'][number]['witness']>;

/** A finding by its two ids. */
export interface RowRef {
  readonly identity: string;
  readonly workflow: string;
}

const PAUSE = 250;
const MOST_AT_ONCE = 100;
const MOST_KEPT = 5_000;

/**
 * The steps and who performs them, for the rows in view alone: they are worked out one by one, and nobody looks at
 * thousands. Undefined while it is not known, null where there is no way (a control blocks it).
 */
export function useRowWays(
  rows: readonly RowRef[],
  where: { readonly scope: string | undefined; readonly amount: number | undefined },
  filter: CompletionFilter,
  at: PointInTime,
): (row: RowRef) => Way | null | undefined {
  const world = JSON.stringify([where, at, filter.modes]);
  const kept = useRef({ world, ways: new Map<string, Way | null>() });
  const [, setCount] = useState(0);
  if (kept.current.world !== world) kept.current = { world, ways: new Map() };
  const { ways } = kept.current;
  const missing = rows.filter((row) => !ways.has(keyOf(row)));
  const asked = useMemo(() => missing.map(keyOf).join('\n'), [missing]);

  useEffect(() => {
    if (missing.length === 0) return;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      const variables = {
        filter: {
          modes: filter.modes ?? null,
          scope: where.scope ?? null,
          amount: where.amount ?? null,
          identities: distinct(missing.map((row) => row.identity)),
          workflows: distinct(missing.map((row) => row.workflow)),
        },
        scope: where.scope ?? null,
        amount: where.amount ?? null,
        at,
        first: MOST_AT_ONCE,
      };
      ask(rowWays.document, variables, asking.signal).then(
        (answer) => {
          if (ways.size > MOST_KEPT) ways.clear();
          for (const row of missing) ways.set(keyOf(row), ways.get(keyOf(row)) ?? null);
          for (const node of answer.completions.nodes) {
            ways.set(keyOf({ identity: node.identity.id, workflow: node.workflow.id }), node.witness ?? null);
          }
          startTransition(() => setCount((count) => count + 1));
        },
        () => undefined,
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asking.abort('left');
    };
    // The text stands for the rows that are missing.
  }, [asked, world]);
  return (row) => ways.get(keyOf(row));
}

function keyOf(row: RowRef): string {
  return `${row.identity} ${row.workflow}`;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
