import { useMemo } from 'react';
import type { ChangeQuery } from '../generated/graphql.ts';
import { comparedElements } from '../graph/compared.ts';
import { drawingOf } from '../graph/drawing.ts';
import { elementsOf, type Elements } from '../graph/elements.ts';
import { PathPicture } from '../graph/PathPicture.tsx';
import { Heading } from '../pages/Heading.tsx';
import { CHANGE_SIGNS, CHANGE_WORDS, DIFFERENCE_WORDS } from '../ui/change-words.ts';
import { stayAt } from '../url/navigation.ts';
import { hrefOf, type At, type ChangeView } from '../url/view.ts';
import { ChangeSide } from './ChangeSide.tsx';
import { ChangedEdges } from './ChangedEdges.tsx';
import { Facts } from './Facts.tsx';
import { namesOf } from './names.ts';
import { Selection } from './Selection.tsx';
import type { Resolved } from './since.ts';

type Change = ChangeQuery['changes']['nodes'][number];

interface ChangeComparisonProps {
  readonly change: Change;
  readonly view: ChangeView;
  readonly at: At;
  readonly resolved: Resolved;
}

const NOTHING: Elements = { nodes: [], edges: [] };

/** One finding at two points in time: both ways in one picture, the edges that did it, and the two sides in words. */
export function ChangeComparison({ change, view, at, resolved }: ChangeComparisonProps) {
  const { identity, workflow, before, after } = change;
  const drawing = useMemo(() => {
    const setting = { origin: `IDENTITY:${identity.id}`, controls: [] };
    const earlier = before?.witness ? elementsOf(before.witness, setting) : NOTHING;
    const later = after?.witness ? elementsOf(after.witness, setting) : NOTHING;
    const all = comparedElements(earlier, later);
    return all.nodes.length > 0 ? drawingOf(all) : undefined;
  }, [before, after, identity.id]);
  const nodes = [...(after?.witness?.graph.nodes ?? []), ...(before?.witness?.graph.nodes ?? [])];
  const edges = [
    ...(after?.witness?.graph.edges ?? []),
    ...(before?.witness?.graph.edges ?? []),
    ...change.edges.map((each) => each.edge),
  ];
  const names = new Map([...namesOf(before?.witness), ...namesOf(after?.witness)]);
  const select = (selected: string | undefined) => stayAt(hrefOf({ ...view, selected }, at));
  const became = CHANGE_WORDS[change.kind];
  return (
    <>
      <Heading title={`${identity.name}, ${workflow.name}: ${became}`}>
        {identity.name} <span className="soft">and</span> {workflow.name}:{' '}
        <span className={`change-${change.kind}`}>
          <span aria-hidden="true">{CHANGE_SIGNS[change.kind]}</span> {became}
        </span>
      </Heading>
      <Facts
        facts={[
          ['Before', resolved.words],
          ['After', `${at.snapshot ? `snapshot ${at.snapshot}` : 'newest snapshot'}, ${at.asOf ?? 'today'}`],
          ['Different', change.differences.map((each) => DIFFERENCE_WORDS[each]).join(', ')],
        ]}
      />
      <div className={view.selected ? 'way with-selection' : 'way'}>
        <section className="card way-picture compared" aria-labelledby="compared-title">
          <h2 id="compared-title">Both ways in one picture</h2>
          <ul className="change-legend" aria-label="Legend">
            <li className="added">+ only after: thick line</li>
            <li className="removed">− only before: broken line, fainter</li>
            <li className="unchanged">at both: plain line, no sign</li>
          </ul>
          {drawing ? (
            <PathPicture
              drawing={drawing}
              selected={view.selected}
              label="The ways before and after, from left to right. The lists below say the same."
              onSelect={select}
            />
          ) : (
            <p>A control stops every way at both points in time; there is nothing to draw.</p>
          )}
        </section>
        {view.selected && (
          <Selection
            selected={view.selected}
            nodes={nodes}
            edges={edges}
            names={names}
            at={at}
            onSelect={select}
          />
        )}
        <section className="card compared-edges" aria-labelledby="did-it-title">
          <h2 id="did-it-title">Edges that did it</h2>
          <ChangedEdges edges={change.edges} names={names} onSelect={select} />
        </section>
        <ChangeSide
          title="Before"
          side={before}
          at={resolved.from}
          identity={identity.id}
          workflow={workflow.id}
        />
        <ChangeSide title="After" side={after} at={at} identity={identity.id} workflow={workflow.id} />
      </div>
    </>
  );
}
