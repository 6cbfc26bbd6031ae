import { allPages } from '../export/all-pages.ts';
import type { OfferedTable } from '../export/offered-table.ts';
import type { Framework, MisstatementPathsQuery, TestExceptionsQuery } from '../generated/graphql.ts';
import { misstatementPaths } from '../questions/misstatement-paths.ts';
import { testExceptions } from '../questions/review-exceptions.ts';
import { pointInTime } from '../url/at.ts';
import type { ReviewView } from '../url/reviews-view.ts';

export type MaterialPath = NonNullable<
  MisstatementPathsQuery['review']
>['misstatementPaths']['nodes'][number];
export type TestException = NonNullable<
  NonNullable<NonNullable<TestExceptionsQuery['review']>['assessment']>['test']
>['exceptions']['nodes'][number];

/** Where the review, or the test, is not there any more. */
export const NO_ROWS = { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] };

/** The material paths of the view, to be taken away. */
export function pathsToTake({ id, classes, reasons }: ReviewView): OfferedTable<MaterialPath> {
  return {
    what: 'material-paths',
    columns: [
      { heading: 'Identity', name: 'identity', value: (row) => row.identity.id },
      { heading: 'Identity name', name: 'identityName', value: (row) => row.identity.name },
      { heading: 'Workflow', name: 'workflow', value: (row) => row.workflow.id },
      { heading: 'Workflow name', name: 'workflowName', value: (row) => row.workflow.name },
      { heading: 'Class', name: 'class', value: (row) => row.class },
      { heading: 'Reason', name: 'reason', value: (row) => row.reason },
      { heading: 'Just in time', name: 'jit', value: (row) => row.jit },
      { heading: 'Snapshots', name: 'snapshots', value: (row) => row.snapshots.map(String) },
      { heading: 'Explanation', name: 'explanation', value: (row) => row.explanation },
      { heading: 'Decisions', name: 'decisions', value: (row) => row.decisions.map(({ key }) => key) },
      { heading: 'Exceptions', name: 'exceptions', value: (row) => row.exceptions.map((each) => each.id) },
    ],
    pages: (at, signal, onProgress) =>
      allPages(
        misstatementPaths,
        { id, classes: [...classes], reasons: [...reasons], at: pointInTime(at) },
        (answer) => answer.review?.misstatementPaths ?? NO_ROWS,
        signal,
        onProgress,
      ),
  };
}

/** What fails one test, to be taken away. */
export function exceptionsToTake(
  id: string,
  framework: Framework,
  test: string,
): OfferedTable<TestException> {
  return {
    what: `exceptions-${test}`,
    columns: [
      { heading: 'Subjects', name: 'subjects', value: (row) => row.subjects.map(({ key }) => key) },
      { heading: 'Names', name: 'names', value: (row) => row.subjects.map(({ name }) => name) },
      { heading: 'Explanation', name: 'explanation', value: (row) => row.explanation },
      { heading: 'Edges', name: 'edges', value: (row) => row.edges.map(({ key }) => key) },
      { heading: 'Decisions', name: 'decisions', value: (row) => row.decisions.map(({ key }) => key) },
    ],
    pages: (at, signal, onProgress) =>
      allPages(
        testExceptions,
        { id, framework, test, at: pointInTime(at) },
        (answer) => answer.review?.assessment.test?.exceptions ?? NO_ROWS,
        signal,
        onProgress,
      ),
  };
}
