import { useMemo } from 'react';
import * as moves from '../explore/moves.ts';
import { isReachEdge } from '../explore/reach-edge.ts';
import { drawnBy, useExplored } from '../explore/use-explored.ts';
import { drawingOf } from '../graph/drawing.ts';
import { freeElements } from '../graph/free-elements.ts';
import { grouped } from '../graph/grouping.ts';
import { Legend } from '../graph/Legend.tsx';
import { PathPicture } from '../graph/PathPicture.tsx';
import { AskWhere } from '../panels/AskWhere.tsx';
import { DrawnList } from '../panels/DrawnList.tsx';
import { ExploreActions } from '../panels/ExploreActions.tsx';
import { ExploreBar } from '../panels/ExploreBar.tsx';
import { ExploreStart } from '../panels/ExploreStart.tsx';
import { NodeSearch } from '../panels/NodeSearch.tsx';
import { Selection } from '../panels/Selection.tsx';
import { dayOf } from '../ui/day.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import type { ExploreView } from '../url/explore-view.ts';
import { goTo, stayAt } from '../url/navigation.ts';
import { hrefOf, type At } from '../url/view.ts';
import { Heading } from './Heading.tsx';
import { useEscape } from './use-escape.ts';
import { useUndo } from './use-undo.ts';

interface ExplorePageProps {
  readonly view: ExploreView;
  readonly at: At;
}

/** The graph around anything: neighbours, ways between two nodes, who reaches what. The address is the whole state. */
export function ExplorePage({ view, at }: ExplorePageProps) {
  const move = (next: ExploreView) => goTo(hrefOf(next, at));
  const select = (selected: string | undefined) => stayAt(hrefOf({ ...view, selected }, at));
  const { possible, undo } = useUndo(hrefOf({ ...view, selected: undefined }, at));
  useEscape(() => select(undefined));
  return (
    <>
      <div className="page-head">
        <Heading title="Explore">Explore</Heading>
        <p className="lead">
          Anything and what is next to it, the ways between, and who reaches what.{' '}
          <Term name="explore">How it works</Term>
        </p>
      </div>
      <div className="filters">
        <NodeSearch at={at} onChoose={(key) => move(moves.show(view, key))} />
        <button type="button" disabled={!possible} onClick={undo}>
          ↶ Undo
        </button>
        <button type="button" disabled={moves.isEmpty(view)} onClick={() => move(moves.cleared(view))}>
          Start again
        </button>
      </div>
      {moves.isEmpty(view) ? (
        <ExploreStart at={at} onShow={(key) => move(moves.expand(view, key))} />
      ) : (
        <Explored view={view} at={at} onMove={move} onSelect={select} />
      )}
    </>
  );
}

interface ExploredProps extends ExplorePageProps {
  onMove(next: ExploreView): void;
  onSelect(key: string | undefined): void;
}

function Explored({ view, at, onMove, onSelect }: ExploredProps) {
  const explored = useExplored(view, at);
  const { nodes, edges } = explored;
  const drawing = useMemo(() => {
    const keep = new Set([...view.nodes, view.from, view.to, view.who].filter((key) => key !== undefined));
    const elements = freeElements(nodes.values(), edges, { start: view.from, date: dayOf(at.asOf) });
    return drawingOf(grouped(elements, { opened: new Set(view.opened), keep }));
  }, [nodes, edges, drawnBy(view), at.asOf]);
  const names = useMemo(() => new Map([...nodes].map(([key, node]) => [key, node.name])), [nodes]);
  const choose = (key: string | undefined) =>
    key?.startsWith('more:')
      ? key.includes('>')
        ? undefined
        : onMove(moves.open(view, key))
      : onSelect(key);
  const asksWays = Boolean((view.from && view.to) || view.who);
  const chosen = view.selected;
  const selected =
    chosen !== undefined &&
    !isReachEdge(chosen) &&
    (nodes.has(chosen) || edges.some((edge) => edge.key === chosen))
      ? chosen
      : undefined;
  return (
    <>
      <ExploreBar view={view} explored={explored} onMove={onMove} />
      {asksWays && (
        <AskWhere
          scope={view.scope}
          amount={view.amount}
          known={[]}
          otherwise="any"
          onAsk={(scope, amount) => onMove({ ...view, scope, amount })}
        />
      )}
      {explored.advice && <Failed advice={explored.advice} again={explored.again} />}
      {explored.cancelled && !explored.advice && (
        <p role="status">
          Cancelled.{' '}
          <button type="button" onClick={explored.again}>
            Ask again
          </button>
        </p>
      )}
      {nodes.size === 0 && explored.asking && (
        <Loading doing="reading this part of the graph" cancel={explored.cancel} />
      )}
      {nodes.size > 0 && (
        <div className={selected ? 'way with-selection' : 'way'}>
          <section className="card way-picture" aria-label="Picture">
            <PathPicture
              drawing={drawing}
              selected={selected}
              label="The graph, in lanes by kind. The list “What is drawn” says the same."
              onSelect={choose}
            />
            <Legend drawing={drawing} />
          </section>
          {selected && (
            <Selection
              selected={selected}
              nodes={[...nodes.values()]}
              edges={edges}
              names={names}
              at={at}
              onSelect={onSelect}
              actions={
                nodes.has(selected) && (
                  <ExploreActions
                    view={view}
                    nodeKey={selected}
                    at={at}
                    more={explored.more.filter((each) => each.key === selected).map((each) => each.edges)}
                    onMove={onMove}
                  />
                )
              }
            />
          )}
          <DrawnList nodes={nodes} edges={edges} view={view} onSelect={onSelect} onMove={onMove} />
        </div>
      )}
    </>
  );
}
