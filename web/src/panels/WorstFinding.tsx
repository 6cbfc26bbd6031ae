import { useQuestion } from '../questions/use-question.ts';
import { worstFinding } from '../questions/worst-finding.ts';
import { IdentityFlags, ModeBadge } from '../ui/badges.tsx';
import { amountText, maxAmountText, scopeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At } from '../url/view.ts';

const SCOPES_SAID = 4;

/** The finding that stands first in the order of exposure, in a sentence that a newcomer understands, one click away. */
export function WorstFinding({ at }: { readonly at: At }) {
  const asked = useQuestion(worstFinding, { at: pointInTime(at) });
  const answer =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  const worst = answer?.completions.nodes[0];
  if (!worst) return null;
  const { identity, workflow, mode, maxAmount, material, scopes } = worst;
  const ends = { identity: identity.id, workflow: workflow.id, scope: undefined, amount: undefined };
  const completing = scopes.filter((each) =>
    each.ranges.some((range) => range.mode !== 'BLOCKED_BY_CONTROL'),
  );
  const places = completing.slice(0, SCOPES_SAID).map((each) => scopeText(each.scope, scopes.length > 1));
  const everywhere = completing.length === 1 && completing[0]?.scope === '*';
  const others = completing.length - places.length;
  return (
    <section className="card worst" aria-labelledby="worst-title">
      <div>
        <h2 id="worst-title">
          <Term name="worst">Worst finding</Term>
        </h2>
        <p className="worst-say">
          <Link href={hrefOf({ page: 'finding', ...ends, selected: undefined }, at)}>
            <strong>{identity.name}</strong> can take <strong>{workflow.name}</strong> from start to end
          </Link>
          , {everywhere ? 'everywhere' : `in ${places.join(', ')}`}
          {others > 0 && ` and ${others} more`},{' '}
          {typeof maxAmount === 'number'
            ? `up to ${maxAmountText(maxAmount)}`
            : 'without any limit on the amount'}
          .
        </p>
        <p className="quiet">
          All {workflow.steps.length} steps in one hand.{' '}
          {material && typeof workflow.materiality === 'number' && (
            <>
              <Term name="material">Material</Term>: a misstatement matters from{' '}
              {amountText(workflow.materiality)}.{' '}
            </>
          )}
        </p>
        <p className="flags">
          <IdentityFlags identity={identity} />
          {identity.department && <span className="quiet">{identity.department}</span>}
        </p>
      </div>
      <div className="worst-side">
        <Term name={mode}>
          <ModeBadge mode={mode} />
        </Term>
        <Link className="button" href={hrefOf({ page: 'walkthrough', ...ends, step: 1 }, at)}>
          Walk through it
        </Link>
      </div>
    </section>
  );
}
