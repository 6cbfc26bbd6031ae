import { ask } from '../questions/ask.ts';
import type { Question } from '../questions/question.ts';
import type { Page } from '../questions/use-pages.ts';

const LARGEST_PAGE = 500;

/**
 * Every page of a connection, one after the other.
 * @param variables the filter and the point in time; `first` and `after` are added here
 * @param onProgress is told how many rows have come, and how many there are
 * @throws Unanswered when a page fails; the signal's reason when the asker cancelled
 */
export async function* allPages<Answer, Variables extends object, Row>(
  question: Question<Answer, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  connection: (answer: Answer) => Page<Row>,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<readonly Row[]> {
  let after: string | null = null;
  let done = 0;
  do {
    const asked = { ...variables, first: LARGEST_PAGE, after } as unknown as Variables;
    const page = connection(await ask(question.document, asked, signal));
    done += page.nodes.length;
    onProgress(done, page.totalCount);
    yield page.nodes;
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
}
