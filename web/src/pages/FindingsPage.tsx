import { useMemo } from 'react';
import type { CompletionFilter, CompletionsQuery, CompletionsQueryVariables } from '../generated/graphql.ts';
import { FindingsFilters } from '../panels/FindingsFilters.tsx';
import { FindingsTable } from '../panels/FindingsTable.tsx';
import { ListFoot } from '../panels/ListFoot.tsx';
import { NothingFound } from '../panels/NothingFound.tsx';
import { completions } from '../questions/completions.ts';
import { usePages } from '../questions/use-pages.ts';
import { countText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import { goTo, stayAt } from '../url/navigation.ts';
import { ALL_FINDINGS, FIRST_ROWS, hrefOf, type At, type FindingsView } from '../url/view.ts';
import { Heading } from './Heading.tsx';

type Row = CompletionsQuery['completions']['nodes'][number];

interface FindingsPageProps {
  readonly view: FindingsView;
  readonly at: At;
}

/** Who can complete which workflow: the table with its filters. */
export function FindingsPage({ view, at }: FindingsPageProps) {
  const variables = useMemo(() => ({ filter: filterOf(view), at: pointInTime(at) }), [view, at]);
  const pages = usePages<CompletionsQuery, CompletionsQueryVariables, Row>(
    completions,
    variables,
    (answer) => answer.completions,
    view.rows,
  );
  const change = (next: Partial<FindingsView>) => goTo(hrefOf({ ...view, rows: FIRST_ROWS, ...next }, at));
  const filtered = hrefOf({ ...view, rows: FIRST_ROWS }) !== hrefOf(ALL_FINDINGS);

  return (
    <>
      <div className="page-head">
        <Heading title="Findings">Findings</Heading>
        <p className="lead" role="status">
          {pages.total !== undefined && <strong>{countText(pages.total, 'completion')}</strong>} – who can
          take a workflow from start to end. <Term name="completion">What counts?</Term>
        </p>
      </div>
      <FindingsFilters view={view} at={at} onChange={change} />
      {pages.rows.length > 0 && <FindingsTable rows={pages.rows} view={view} at={at} />}
      {pages.total === 0 && (
        <NothingFound what="completion" filtered={filtered} all={hrefOf(ALL_FINDINGS, at)} />
      )}
      <ListFoot
        pages={pages}
        doing={completions.doing}
        onMore={() => stayAt(hrefOf({ ...view, rows: view.rows + FIRST_ROWS }, at))}
      />
    </>
  );
}

/** The view's filters as the API's; an empty list is as none. */
function filterOf(view: FindingsView): CompletionFilter {
  return {
    workflows: [...view.workflows],
    identities: [...view.identities],
    identityKinds: [...view.kinds],
    modes: [...view.modes],
    scope: view.scope ?? null,
    amount: view.amount ?? null,
    materialOnly: view.material,
  };
}
