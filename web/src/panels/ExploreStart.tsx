import { PREFIXES } from '../explore/search-text.ts';
import { choices } from '../questions/choices.ts';
import { useQuestion } from '../questions/use-question.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { RiskBadge } from '../ui/badges.tsx';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';

interface ExploreStartProps {
  readonly at: At;
  onShow(key: string): void;
}

/** Before anything is drawn: what can be looked for, and places to start. */
export function ExploreStart({ at, onShow }: ExploreStartProps) {
  const asked = useQuestion(choices, { at: pointInTime(at) });
  return (
    <div className="explore-start">
      <section className="card" aria-labelledby="prefixes-title">
        <h2 id="prefixes-title">Look for something</h2>
        <p className="quiet">Type a part of a name or id; in front of it may stand what it is:</p>
        <dl className="facts">
          {Object.entries(PREFIXES).map(([prefix, { means }]) => (
            <div key={prefix}>
              <dt>
                <code>{prefix}</code>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card" aria-labelledby="starts-title">
        <h2 id="starts-title">Or start from a workflow or a rule</h2>
        <WhenAnswered asked={asked}>
          {({ workflows, toxicCombinations }) => (
            <ul className="plain">
              {workflows.map((workflow) => (
                <li key={workflow.id}>
                  <button type="button" className="text" onClick={() => onShow(`WORKFLOW:${workflow.id}`)}>
                    {workflow.name}
                  </button>{' '}
                  <span className="quiet">workflow, {workflow.steps.length} steps</span>
                </li>
              ))}
              {toxicCombinations.map((rule) => (
                <li key={rule.id}>
                  <button
                    type="button"
                    className="text"
                    onClick={() => onShow(`TOXIC_COMBINATION:${rule.id}`)}
                  >
                    {rule.name}
                  </button>{' '}
                  <RiskBadge risk={rule.risk} />
                </li>
              ))}
            </ul>
          )}
        </WhenAnswered>
      </section>
    </div>
  );
}
