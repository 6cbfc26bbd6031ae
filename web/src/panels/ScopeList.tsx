import { scopeText } from '../ui/format.ts';
import type { Mode } from '../ui/vocabulary.ts';
import type { Ranges } from './why-not.ts';

const SHOWN = 6;

interface ScopeListProps {
  readonly scopes: readonly Ranges[];
  readonly mode: Mode;
}

/** The scopes in which it completes (or is blocked, where it never completes); the first few of many. */
export function ScopeList({ scopes, mode }: ScopeListProps) {
  const blocked = mode === 'BLOCKED_BY_CONTROL';
  const counted = scopes.filter((each) =>
    each.ranges.some((range) => blocked === (range.mode === 'BLOCKED_BY_CONTROL')),
  );
  const everywhere = counted.some((each) => each.scope === '*');
  const named = counted.filter((each) => each.scope !== '*');
  if (named.length === 0) return <span>{everywhere ? 'everywhere' : '–'}</span>;
  const rest = named.slice(SHOWN);
  return (
    <span className="scopes">
      {named
        .slice(0, SHOWN)
        .map((each) =>
          each.scope === 'any' ? (
            <span key="any">{scopeText(each.scope)}</span>
          ) : (
            <code key={each.scope}>{each.scope}</code>
          ),
        )}
      {rest.length > 0 && <span title={rest.map((each) => each.scope).join(', ')}>+{rest.length} more</span>}
      {everywhere && <span className="quiet">and any other</span>}
    </span>
  );
}
