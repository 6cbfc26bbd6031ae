import { EMPTY_EXPLORE, PORTION, type ExploreView, type Expansion } from '../url/explore-view.ts';

/** What the reader can do to the picture: each is a pure step from one address to the next, so that Back undoes it. */

export function show(view: ExploreView, key: string): ExploreView {
  const nodes = view.nodes.includes(key) ? view.nodes : [...view.nodes, key];
  return { ...view, nodes, hidden: without(view.hidden, key), selected: key };
}

/** Takes a node away, with all that stands in the picture only because of it. */
export function hide(view: ExploreView, key: string): ExploreView {
  return {
    ...view,
    nodes: without(view.nodes, key),
    expanded: view.expanded.filter((each) => each.key !== key),
    hidden: [...without(view.hidden, key), key],
    from: view.from === key ? undefined : view.from,
    to: view.to === key ? undefined : view.to,
    who: view.who === key ? undefined : view.who,
    selected: view.selected === key ? undefined : view.selected,
  };
}

/** Neighbours over one kind of edge, or over all kinds; asked again it brings the next portion. */
export function expand(view: ExploreView, key: string, edges?: string): ExploreView {
  const same = (each: Expansion) => each.key === key && each.edges === edges;
  const known = view.expanded.find(same);
  const first = Math.min(500, known ? known.first + PORTION : PORTION);
  const next = { key, edges, first };
  const expanded = known ? view.expanded.map((each) => (same(each) ? next : each)) : [...view.expanded, next];
  return { ...show(view, key), expanded };
}

export function collapse(view: ExploreView, key: string): ExploreView {
  return { ...view, expanded: view.expanded.filter((each) => each.key !== key) };
}

export function start(view: ExploreView, key: string): ExploreView {
  return { ...show(view, key), from: key };
}

export function end(view: ExploreView, key: string): ExploreView {
  return { ...show(view, key), to: key };
}

/** Start and end change places. */
export function reverse(view: ExploreView): ExploreView {
  return { ...view, from: view.to, to: view.from };
}

export function whoReaches(view: ExploreView, key: string): ExploreView {
  return { ...show(view, key), who: key, first: PORTION };
}

/** Opens a group, or closes it. */
export function open(view: ExploreView, key: string): ExploreView {
  const opened = view.opened.includes(key) ? without(view.opened, key) : [...view.opened, key];
  return { ...view, opened };
}

export function isEmpty(view: ExploreView): boolean {
  return (
    view.nodes.length === 0 && view.from === undefined && view.to === undefined && view.who === undefined
  );
}

/** Nothing drawn; scope and amount stay. */
export function cleared(view: ExploreView): ExploreView {
  return { ...EMPTY_EXPLORE, scope: view.scope, amount: view.amount };
}

function without(keys: readonly string[], key: string): string[] {
  return keys.filter((each) => each !== key);
}
