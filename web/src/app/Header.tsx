import { EMPTY_EXPLORE } from '../url/explore-view.ts';
import { Link } from '../url/Link.tsx';
import { ALL_CHANGES } from '../url/changes-view.ts';
import { ALL_FINDINGS, ALL_RULES, hrefOf, type View } from '../url/view.ts';
import { AtForm } from './AtForm.tsx';

/** Name, pages, and the point in time that every page asks about. */
export function Header({ view }: { readonly view: View }) {
  const on = (...pages: readonly View['page'][]) => (pages.includes(view.page) ? 'page' : undefined);
  return (
    <header className="top">
      <Link className="brand" href={hrefOf({ page: 'overview' }, view.at)}>
        <span aria-hidden="true">⠶</span> Foureyes
      </Link>
      <nav aria-label="Pages">
        <Link href={hrefOf({ page: 'overview' }, view.at)} aria-current={on('overview')}>
          Overview
        </Link>
        <Link href={hrefOf(ALL_FINDINGS, view.at)} aria-current={on('findings', 'finding', 'walkthrough')}>
          Findings
        </Link>
        <Link href={hrefOf(ALL_RULES, view.at)} aria-current={on('rules', 'violation')}>
          Rules
        </Link>
        <Link href={hrefOf(EMPTY_EXPLORE, view.at)} aria-current={on('explore')}>
          Explore
        </Link>
        <Link href={hrefOf(ALL_CHANGES, view.at)} aria-current={on('changes', 'change')}>
          Changes
        </Link>
        <Link
          href={hrefOf({ page: 'reviews' }, view.at)}
          aria-current={on('reviews', 'review', 'exceptions')}
        >
          Reviews
        </Link>
      </nav>
      <AtForm view={view} />
    </header>
  );
}
