import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { noteActive } from './active.ts';
import { ask } from './ask.ts';
import { remember, remembered } from './cache.ts';
import { advise, Unanswered, type Advice, type Failure } from './failure.ts';
import type { Question } from './question.ts';

/** The part of a Relay connection that lists need. */
export interface Page<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly nodes: readonly Row[];
}

export interface Pages<Row> {
  /** Those loaded; of an earlier filter while `stale`. */
  readonly rows: readonly Row[];
  /** Whether the rows are those of an earlier filter, kept until the new ones are there. */
  readonly stale: boolean;
  /** Undefined until the first page is there. */
  readonly total: number | undefined;
  readonly more: boolean;
  readonly asking: boolean;
  readonly cancelled: boolean;
  readonly failure: Failure | undefined;
  readonly advice: Advice | undefined;
  cancel(): void;
  again(): void;
}

interface Loaded<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly cursor: string | undefined;
}

const LARGEST_PAGE = 500;
/** What the question that is shown for copying asks for. */
const FIRST_ASKED = 100;

/**
 * Rows of a connection up to `wanted`, page after page, by the cursors of the server. What is loaded stays on the
 * screen until the first page of a new filter replaces it, or while more is asked for.
 * @param variables the filter and the point in time; `first` and `after` are added here
 * @param connection where the connection is in the answer
 */
export function usePages<Answer, Variables extends object, Row>(
  question: Question<Answer, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  connection: (answer: Answer) => Page<Row>,
  wanted: number,
): Pages<Row> {
  const key = `${question.document.toString()} ${JSON.stringify(variables)}`;
  const [loaded, setLoaded] = useState<Loaded<Row>>();
  const [ended, setEnded] = useState<{ key: string; failure?: Failure }>();
  const [round, setRound] = useState(0);
  const controller = useRef<AbortController>(undefined);
  const own = loaded?.key === key ? loaded : (remembered(key) as Loaded<Row> | undefined);
  const have = own?.rows.length ?? 0;
  const complete = loaded?.key === key && (have >= wanted || loaded.cursor === undefined);
  const stopped = ended?.key === key;

  useEffect(() => {
    if (complete || stopped) return;
    const asking = new AbortController();
    controller.current = asking;
    const base = loaded?.key === key ? loaded : undefined;
    const first = Math.min(LARGEST_PAGE, Math.max(wanted - (base?.rows.length ?? 0), 1));
    const asked = { ...variables, first, after: base?.cursor ?? null } as unknown as Variables;
    ask(question.document, asked, asking.signal).then(
      (answer) => {
        const page = connection(answer);
        const cursor = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
        const next = { key, rows: [...(base?.rows ?? []), ...page.nodes], total: page.totalCount, cursor };
        remember(key, next);
        startTransition(() => setLoaded(next));
      },
      (error: unknown) => {
        if (asking.signal.aborted && asking.signal.reason !== 'cancelled') return;
        if (asking.signal.aborted) return setEnded({ key });
        const failure =
          error instanceof Unanswered ? error.failure : { code: 'INTERNAL' as const, message: String(error) };
        setEnded({ key, failure });
      },
    );
    return () => asking.abort('left');
    // The key stands for question and variables.
  }, [key, have, complete, stopped, wanted, round]);
  useEffect(() => noteActive({ ...variables, first: FIRST_ASKED }, question), [key]);

  const failure = stopped ? ended.failure : undefined;
  const shown = own ?? (stopped ? undefined : loaded);
  return {
    rows: shown?.rows ?? [],
    stale: shown !== undefined && shown !== own,
    total: shown?.total,
    more: own !== undefined && own.rows.length < own.total,
    asking: !complete && !stopped,
    cancelled: stopped && failure === undefined,
    failure,
    advice: failure && (question.explain?.(failure) ?? advise(failure)),
    cancel: useCallback(() => controller.current?.abort('cancelled'), []),
    again: useCallback(() => {
      setEnded(undefined);
      setRound((before) => before + 1);
    }, []),
  };
}
