import { canBeEnd, canBeReached, EDGES_AT, EXPANSION_WORDS, idOfKey, kindOfKey } from '../explore/kinds.ts';
import * as moves from '../explore/moves.ts';
import type { ExploreView } from '../url/explore-view.ts';
import { Link } from '../url/Link.tsx';
import { ALL_FINDINGS, hrefOf, type At } from '../url/view.ts';

interface ExploreActionsProps {
  readonly view: ExploreView;
  readonly nodeKey: string;
  readonly at: At;
  /** Kinds of edge over which there are more neighbours than were brought. */
  readonly more: readonly string[];
  onMove(next: ExploreView): void;
}

/** What can be done with the selected node. */
export function ExploreActions({ view, nodeKey, at, more, onMove }: ExploreActionsProps) {
  const kind = kindOfKey(nodeKey);
  const expansion = (edges: string) =>
    view.expanded.some((each) => each.key === nodeKey && (each.edges === undefined || each.edges === edges));
  const expanded = view.expanded.some((each) => each.key === nodeKey);
  return (
    <div className="explore-actions" role="group" aria-label="With this node">
      {(!expanded || more.length > 0) && (
        <button type="button" onClick={() => onMove(moves.expand(view, nodeKey))}>
          {expanded ? 'Expand further' : 'Expand'}
        </button>
      )}
      {expanded && (
        <button type="button" onClick={() => onMove(moves.collapse(view, nodeKey))}>
          Collapse
        </button>
      )}
      <button type="button" onClick={() => onMove(moves.hide(view, nodeKey))}>
        Hide
      </button>
      {kind === 'IDENTITY' && (
        <button
          type="button"
          disabled={view.from === nodeKey}
          onClick={() => onMove(moves.start(view, nodeKey))}
        >
          Set as start
        </button>
      )}
      {canBeEnd(kind) && (
        <button type="button" disabled={view.to === nodeKey} onClick={() => onMove(moves.end(view, nodeKey))}>
          Set as end
        </button>
      )}
      {canBeReached(kind) && (
        <button type="button" onClick={() => onMove(moves.whoReaches(view, nodeKey))}>
          Who reaches this
        </button>
      )}
      <p className="quiet">
        Expand by:{' '}
        {EDGES_AT[kind].map((edges) => (
          <button
            key={edges}
            type="button"
            className="text"
            aria-pressed={expansion(edges)}
            onClick={() => onMove(moves.expand(view, nodeKey, edges))}
          >
            {EXPANSION_WORDS[edges]}
            {more.includes(edges) ? ' (more)' : ''}
          </button>
        ))}
      </p>
      {kind === 'IDENTITY' && (
        <Link href={hrefOf({ ...ALL_FINDINGS, identities: [idOfKey(nodeKey)] }, at)}>Its findings</Link>
      )}
      {kind === 'WORKFLOW' && (
        <Link href={hrefOf({ ...ALL_FINDINGS, workflows: [idOfKey(nodeKey)] }, at)}>Who completes it</Link>
      )}
    </div>
  );
}
