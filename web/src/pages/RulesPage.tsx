import { useMemo } from 'react';
import type { ViolationFilter, ViolationsQuery, ViolationsQueryVariables } from '../generated/graphql.ts';
import { ListFoot } from '../panels/ListFoot.tsx';
import { NothingFound } from '../panels/NothingFound.tsx';
import { RulesFilters } from '../panels/RulesFilters.tsx';
import { ViolationsTable } from '../panels/ViolationsTable.tsx';
import { usePages } from '../questions/use-pages.ts';
import { violations } from '../questions/violations.ts';
import { countText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import { goTo, stayAt } from '../url/navigation.ts';
import { ALL_RULES, FIRST_ROWS, hrefOf, type At, type RulesView } from '../url/view.ts';
import { Heading } from './Heading.tsx';

type Row = ViolationsQuery['violations']['nodes'][number];

interface RulesPageProps {
  readonly view: RulesView;
  readonly at: At;
}

/** Who holds a toxic combination: the table with its filters. */
export function RulesPage({ view, at }: RulesPageProps) {
  const variables = useMemo(() => ({ filter: filterOf(view), at: pointInTime(at) }), [view, at]);
  const pages = usePages<ViolationsQuery, ViolationsQueryVariables, Row>(
    violations,
    variables,
    (answer) => answer.violations,
    view.rows,
  );
  const change = (next: Partial<RulesView>) => goTo(hrefOf({ ...view, rows: FIRST_ROWS, ...next }, at));
  const filtered = hrefOf({ ...view, rows: FIRST_ROWS }) !== hrefOf(ALL_RULES);

  return (
    <>
      <div className="page-head">
        <Heading title="Rules">Rules</Heading>
        <p className="lead" role="status">
          {pages.total !== undefined && <strong>{countText(pages.total, 'violation')}</strong>} – who holds
          together what nobody may. <Term name="toxic">What is a rule?</Term>
        </p>
      </div>
      <RulesFilters view={view} at={at} onChange={change} />
      {pages.rows.length > 0 && <ViolationsTable rows={pages.rows} at={at} />}
      {pages.total === 0 && <NothingFound what="violation" filtered={filtered} all={hrefOf(ALL_RULES, at)} />}
      <ListFoot
        pages={pages}
        doing={violations.doing}
        onMore={() => stayAt(hrefOf({ ...view, rows: view.rows + FIRST_ROWS }, at))}
      />
    </>
  );
}

function filterOf(view: RulesView): ViolationFilter {
  return {
    combinations: [...view.rules],
    identities: [...view.identities],
    identityKinds: [...view.kinds],
    modes: [...view.modes],
    risks: [...view.risks],
  };
}
