import type { ReactNode } from 'react';
import type { OverviewQuery } from '../generated/graphql.ts';
import { amountText, percentText } from '../ui/format.ts';
import { Link } from '../url/Link.tsx';
import { ALL_FINDINGS, ALL_RULES, hrefOf, type At } from '../url/view.ts';

interface HeadlineProps {
  readonly overview: OverviewQuery['overview'];
  readonly at: At;
}

/** The four numbers that one takes to a meeting. */
export function Headline({ overview, at }: HeadlineProps) {
  const { coverage } = overview;
  return (
    <ul className="headline" aria-label="In short">
      <Tile number={amountText(overview.material)} href={hrefOf({ ...ALL_FINDINGS, material: true }, at)}>
        material completions, of {amountText(overview.completions)}
      </Tile>
      <Tile number={amountText(overview.identitiesThatComplete)} href={hrefOf(ALL_FINDINGS, at)}>
        identities complete something, of {amountText(overview.identities)} tested
      </Tile>
      <Tile number={amountText(overview.violations)} href={hrefOf(ALL_RULES, at)}>
        toxic combinations held, by {amountText(overview.identitiesThatViolate)} identities
      </Tile>
      <Tile
        number={percentText(coverage.permissionsCovered, coverage.permissionsGranted) ?? '–'}
        href="#coverage-title"
      >
        of the permissions granted are looked at
      </Tile>
    </ul>
  );
}

interface TileProps {
  readonly number: string;
  readonly href: string;
  readonly children: ReactNode;
}

function Tile({ number, href, children }: TileProps) {
  return (
    <li className="card">
      {href.startsWith('#') ? <a href={href}>{number}</a> : <Link href={href}>{number}</Link>}{' '}
      <span>{children}</span>
    </li>
  );
}
