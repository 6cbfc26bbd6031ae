import type { ReactNode } from 'react';
import type { EdgePartsFragment, WitnessPartsFragment } from '../generated/graphql.ts';
import { identity } from '../questions/identity.ts';
import { useQuestion } from '../questions/use-question.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { NODE_WORDS } from '../ui/vocabulary.ts';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import { EdgeEvidence } from './EdgeEvidence.tsx';
import { IdentityFacts } from './IdentityFacts.tsx';
import { NodeFacts } from './NodeFacts.tsx';
import { edgeRemarks, edgeSentence, type Names } from './names.ts';

interface SelectionProps {
  readonly selected: string;
  readonly nodes: WitnessPartsFragment['graph']['nodes'];
  readonly edges: readonly EdgePartsFragment[];
  readonly names: Names;
  readonly at: At;
  /** What can be done with it. */
  readonly actions?: ReactNode;
  onSelect(key: string | undefined): void;
}

/** What is known of the selected node or edge; nothing where the key is not in this picture. */
export function Selection({ selected, nodes, edges, names, at, actions, onSelect }: SelectionProps) {
  const edge = edges.find((each) => each.key === selected);
  const node = nodes.find((each) => each.key === selected);
  if (!edge && !node) return null;
  const touching = edges.filter((each) => node && (each.from === node.key || each.to === node.key));
  return (
    <section className="card selection" aria-label="Selected" aria-live="polite">
      <header>
        <div>
          <p className="over">{node ? NODE_WORDS[node.kind] : 'grant or link'}</p>
          <h2>{node ? node.name : edge && edgeSentence(edge, names)}</h2>
        </div>
        <button type="button" aria-label="Close the details" onClick={() => onSelect(undefined)}>
          ✕
        </button>
      </header>
      {actions}
      {edge && <EdgeEvidence edge={edge} />}
      {node?.kind === 'IDENTITY' && <IdentityDetails id={node.id} at={at} />}
      {node && node.kind !== 'IDENTITY' && <NodeFacts of={{ kind: node.kind, id: node.id }} at={at} />}
      {touching.length > 0 && (
        <>
          <h3>In this picture</h3>
          <ul className="plain">
            {touching.map((each) => (
              <li key={each.key}>
                <button type="button" className="text" onClick={() => onSelect(each.key)}>
                  {edgeSentence(each, names)}
                </button>
                {edgeRemarks(each).map((remark) => (
                  <span key={remark} className="quiet">
                    {' '}
                    · {remark}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function IdentityDetails({ id, at }: { readonly id: string; readonly at: At }) {
  const asked = useQuestion(identity, { id, at: pointInTime(at) });
  return (
    <WhenAnswered asked={asked}>
      {(answer) => (answer.identity ? <IdentityFacts identity={answer.identity} /> : null)}
    </WhenAnswered>
  );
}
