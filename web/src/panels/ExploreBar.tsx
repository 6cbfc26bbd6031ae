import type { Explored } from '../explore/use-explored.ts';
import { canBeEnd, idOfKey, kindOfKey } from '../explore/kinds.ts';
import * as moves from '../explore/moves.ts';
import { countText } from '../ui/format.ts';
import { NODE_WORDS } from '../ui/vocabulary.ts';
import type { ExploreView } from '../url/explore-view.ts';

interface ExploreBarProps {
  readonly view: ExploreView;
  readonly explored: Explored;
  onMove(next: ExploreView): void;
}

/** The question of the picture in words: the ways from start to end, who reaches what; with what was found. */
export function ExploreBar({ view, explored, onMove }: ExploreBarProps) {
  const { from, to, who } = view;
  const name = (key: string) => explored.nodes.get(key)?.name ?? idOfKey(key);
  return (
    <div className="explore-bar">
      {(from || to) && (
        <p className="chips">
          <span className="field-label">Ways from</span>
          {from ? (
            <Chip text={name(from)} what="start" onTake={() => onMove({ ...view, from: undefined })} />
          ) : (
            <em className="quiet">no start yet</em>
          )}
          <span className="field-label">to</span>
          {to ? (
            <Chip text={name(to)} what="end" onTake={() => onMove({ ...view, to: undefined })} />
          ) : (
            <em className="quiet">no end yet</em>
          )}
          <button type="button" onClick={() => onMove(moves.reverse(view))}>
            ⇄ Reverse
          </button>
        </p>
      )}
      {(from || to) && <Ways view={view} explored={explored} onMove={onMove} />}
      {who && (
        <p className="chips">
          <span className="field-label">Who reaches</span>
          <Chip text={name(who)} what="target" onTake={() => onMove({ ...view, who: undefined })} />
          {kindOfKey(who) !== 'IDENTITY' && (
            <label className="check">
              <input
                type="checkbox"
                checked={view.others}
                onChange={(event) => onMove({ ...view, others: event.target.checked })}
              />
              also through accounts that they can use
            </label>
          )}
          {explored.reaching && <Reaching view={view} reaching={explored.reaching} onMove={onMove} />}
        </p>
      )}
    </div>
  );
}

interface ChipProps {
  readonly text: string;
  readonly what: string;
  onTake(): void;
}

function Chip({ text, what, onTake }: ChipProps) {
  return (
    <button type="button" className="chip" onClick={onTake}>
      <span className="hidden">Take away the {what} </span>
      {text} <span aria-hidden="true">✕</span>
    </button>
  );
}

function Ways({ view, explored, onMove }: ExploreBarProps) {
  const { from, to } = view;
  const { ways } = explored;
  if (!from || !to) return <p className="quiet">Select a node and choose “Set as start” or “Set as end”.</p>;
  if (kindOfKey(from) !== 'IDENTITY' || !canBeEnd(kindOfKey(to))) {
    const target = kindOfKey(from) === 'IDENTITY' ? to : from;
    return (
      <p role="status">
        Access starts at an identity and leads to a role, permission, action, function or step; from{' '}
        {NODE_WORDS[kindOfKey(from)]} to {NODE_WORDS[kindOfKey(to)]} there are no ways to ask for.{' '}
        {target && kindOfKey(target) !== 'WORKFLOW' && (
          <button type="button" className="text" onClick={() => onMove(moves.whoReaches(view, target))}>
            Ask who reaches {explored.nodes.get(target)?.name ?? idOfKey(target)}
          </button>
        )}
      </p>
    );
  }
  if (!ways) return null;
  return (
    <p role="status">
      {ways.count === 0
        ? 'No way leads there: not in this scope, for this amount and on this day.'
        : `${ways.more ? 'The shortest ' : ''}${countText(ways.count, 'way')} drawn.`}
    </p>
  );
}

interface ReachingProps {
  readonly view: ExploreView;
  readonly reaching: NonNullable<Explored['reaching']>;
  onMove(next: ExploreView): void;
}

function Reaching({ view, reaching, onMove }: ReachingProps) {
  const { total, drawn } = reaching;
  const next = Math.min(500, view.first * 2);
  return (
    <span role="status">
      <strong>{total === 0 ? 'Nobody' : countText(total, 'identity', 'identities')}</strong>
      {drawn < total && `, the first ${drawn} drawn `}
      {drawn < total && drawn < 500 && (
        <button type="button" className="text" onClick={() => onMove({ ...view, first: next })}>
          draw {Math.min(next, total)}
        </button>
      )}
    </span>
  );
}
