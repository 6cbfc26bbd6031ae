import type { EdgePartsFragment, NodePartsFragment } from '../generated/graphql.ts';
import * as moves from '../explore/moves.ts';
import { countText } from '../ui/format.ts';
import { KIND_WORDS, NODE_WORDS } from '../ui/vocabulary.ts';
import type { ExploreView } from '../url/explore-view.ts';

interface DrawnListProps {
  readonly nodes: ReadonlyMap<string, NodePartsFragment>;
  readonly edges: readonly EdgePartsFragment[];
  readonly view: ExploreView;
  onSelect(key: string): void;
  onMove(next: ExploreView): void;
}

/** Everything that is drawn, for the keyboard and for those who do not see the picture: by kind, with the same actions. */
export function DrawnList({ nodes, edges, view, onSelect, onMove }: DrawnListProps) {
  const links = new Map<string, number>();
  for (const edge of edges) for (const key of [edge.from, edge.to]) links.set(key, (links.get(key) ?? 0) + 1);
  const kinds = Map.groupBy(nodes.values(), (node) => node.kind);
  return (
    <section className="card drawn" aria-labelledby="drawn-title">
      <h2 id="drawn-title">
        What is drawn{' '}
        <span className="quiet">
          {countText(nodes.size, 'node')}, {countText(edges.length, 'link')}
        </span>
      </h2>
      <div className="drawn-kinds">
        {[...kinds].map(([kind, members]) => (
          <div key={kind}>
            <h3>
              {NODE_WORDS[kind]} <span className="quiet">{members.length}</span>
            </h3>
            <ul className="plain">
              {members.map((node) => (
                <li key={node.key}>
                  <button
                    type="button"
                    className="text"
                    aria-pressed={view.selected === node.key}
                    onClick={() => onSelect(node.key)}
                  >
                    {node.name}
                  </button>{' '}
                  <span className="quiet">
                    {node.identityKind && `${KIND_WORDS[node.identityKind]} · `}
                    {countText(links.get(node.key) ?? 0, 'link')}
                  </span>{' '}
                  <button
                    type="button"
                    className="small"
                    aria-label={`Expand ${node.name}`}
                    title="Expand"
                    onClick={() => onMove(moves.expand(view, node.key))}
                  >
                    +
                  </button>
                  <button
                    type="button"
                    className="small"
                    aria-label={`Hide ${node.name}`}
                    title="Hide"
                    onClick={() => onMove(moves.hide(view, node.key))}
                  >
                    ✕
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {view.hidden.length > 0 && (
        <p className="quiet">
          {countText(view.hidden.length, 'node')} hidden.{' '}
          <button type="button" className="text" onClick={() => onMove({ ...view, hidden: [] })}>
            Show again
          </button>
        </p>
      )}
    </section>
  );
}
