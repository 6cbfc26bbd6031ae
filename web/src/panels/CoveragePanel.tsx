import type { OverviewQuery } from '../generated/graphql.ts';
import { uncoveredActions, uncoveredPermissions } from '../questions/uncovered.ts';
import { amountText, percentText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import type { At } from '../url/view.ts';
import { UncoveredList } from './UncoveredList.tsx';

interface CoveragePanelProps {
  readonly coverage: OverviewQuery['overview']['coverage'];
  readonly at: At;
}

/** How much of what is granted the workflows and rules look at, and what they do not look at. */
export function CoveragePanel({ coverage, at }: CoveragePanelProps) {
  return (
    <section className="card" aria-labelledby="coverage-title">
      <h2 id="coverage-title">
        <Term name="coverage">Coverage of the rule book</Term>
      </h2>
      <Share
        what="permissions granted"
        part={coverage.permissionsCovered}
        whole={coverage.permissionsGranted}
      />
      <UncoveredList
        what="permissions"
        question={uncoveredPermissions}
        connection={(answer) => answer.overview.coverage.uncoveredPermissions}
        count={coverage.permissionsGranted - coverage.permissionsCovered}
        at={at}
      />
      <Share what="actions possible" part={coverage.actionsCovered} whole={coverage.actionsEnabled} />
      <UncoveredList
        what="actions"
        question={uncoveredActions}
        connection={(answer) => answer.overview.coverage.uncoveredActions}
        count={coverage.actionsEnabled - coverage.actionsCovered}
        at={at}
      />
    </section>
  );
}

interface ShareProps {
  readonly what: string;
  readonly part: number;
  readonly whole: number;
}

function Share({ what, part, whole }: ShareProps) {
  const percent = percentText(part, whole);
  if (percent === undefined) return <p>There are no {what}.</p>;
  return (
    <div className="share">
      <p>
        <strong className="percent">{percent}</strong> of {what}{' '}
        <span className="quiet">
          ({amountText(part)} of {amountText(whole)})
        </span>
      </p>
      <meter min={0} max={whole} value={part} aria-label={`Share of ${what} that is looked at`} />
    </div>
  );
}
