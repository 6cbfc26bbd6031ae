import type { DatasetQuery } from '../generated/graphql.ts';
import { amountText, percentText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';

type Coverage = DatasetQuery['dataset']['coverage'];

/** How much of what is granted the workflows and rules look at, and how much they do not. */
export function CoveragePanel({ coverage }: { readonly coverage: Coverage }) {
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
      <Share what="actions possible" part={coverage.actionsCovered} whole={coverage.actionsEnabled} />
    </section>
  );
}

function Share({
  what,
  part,
  whole,
}: {
  readonly what: string;
  readonly part: number;
  readonly whole: number;
}) {
  const percent = percentText(part, whole);
  if (percent === undefined) return <p>There are no {what}.</p>;
  return (
    <div className="share">
      <p>
        <strong>{percent}</strong> of {what}{' '}
        <span className="quiet">
          ({amountText(part)} of {amountText(whole)}; {amountText(whole - part)} not looked at)
        </span>
      </p>
      <meter min={0} max={whole} value={part} aria-label={`Share of ${what} that is looked at`} />
    </div>
  );
}
