import { readAmount, readList, readText, readWhole, type Params } from './params.ts';

/** What of a node's neighbourhood is shown: edges of one kind, or of every kind, the first so many of each. */
export interface Expansion {
  /** Node key. */
  readonly key: string;
  /** Kind of edge; undefined for all. */
  readonly edges: string | undefined;
  readonly first: number;
}

/** The free picture: all that is drawn follows from this, so that Back undoes and a link shows the same. */
export interface ExploreView {
  readonly page: 'explore';
  /** Keys of nodes that were put there by hand. */
  readonly nodes: readonly string[];
  readonly expanded: readonly Expansion[];
  /** Keys of nodes that were taken away. */
  readonly hidden: readonly string[];
  /** Keys of groups that are open. */
  readonly opened: readonly string[];
  /** Key of the start and of the end between which the ways are drawn. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Key of the node of which is asked who reaches it. */
  readonly who: string | undefined;
  /** How many of those who reach it are drawn. */
  readonly first: number;
  /** Whether accounts that an identity can use count for who reaches it. */
  readonly others: boolean;
  readonly scope: string | undefined;
  readonly amount: number | undefined;
  readonly selected: string | undefined;
}

/** How many edges of each kind an expansion brings at first, and how many more each time. */
export const PORTION = 25;

export const EMPTY_EXPLORE: ExploreView = {
  page: 'explore',
  nodes: [],
  expanded: [],
  hidden: [],
  opened: [],
  from: undefined,
  to: undefined,
  who: undefined,
  first: PORTION,
  others: false,
  scope: undefined,
  amount: undefined,
  selected: undefined,
};

const KEY = /^(IDENTITY|ROLE|PERMISSION|ACTION|FUNCTION|STEP|WORKFLOW|TOXIC_COMBINATION):.+$/s;
const EXPANSION = /^(?:([A-Z_]+)?(?:@([1-9]\d{0,2}))?~)?(.+)$/s;

export function isNodeKey(text: string | undefined): text is string {
  return text !== undefined && KEY.test(text);
}

export function readExplore(params: URLSearchParams): ExploreView {
  const key = (name: string) => [readText(params, name)].find(isNodeKey);
  return {
    page: 'explore',
    nodes: readList(params, 'node').filter(isNodeKey),
    expanded: readList(params, 'expand').flatMap((text) => readExpansion(text)),
    hidden: readList(params, 'hide').filter(isNodeKey),
    opened: readList(params, 'open'),
    from: key('from'),
    to: key('to'),
    who: key('who'),
    first: Math.min(500, readWhole(params, 'first') ?? PORTION),
    others: params.get('others') === '1',
    scope: readText(params, 'scope'),
    amount: readAmount(params, 'amount'),
    selected: readText(params, 'selected'),
  };
}

export function exploreParams(view: ExploreView): Params {
  return {
    node: view.nodes,
    expand: view.expanded.map(writeExpansion),
    hide: view.hidden,
    open: view.opened,
    from: view.from,
    to: view.to,
    who: view.who,
    first: view.first === PORTION ? undefined : view.first,
    others: view.others,
    scope: view.scope,
    amount: view.amount,
    selected: view.selected,
  };
}

/** `ROLE:x`, or with a kind of edge and a number before a tilde: `GRANTS@75~ROLE:x`. */
function writeExpansion({ key, edges, first }: Expansion): string {
  const number = first === PORTION ? '' : `@${first}`;
  return edges === undefined && number === '' ? key : `${edges ?? ''}${number}~${key}`;
}

function readExpansion(text: string): Expansion[] {
  if (isNodeKey(text)) return [{ key: text, edges: undefined, first: PORTION }];
  const [, edges, first, key] = EXPANSION.exec(text) ?? [];
  if (!isNodeKey(key)) return [];
  return [{ key, edges, first: Math.min(500, Number(first ?? PORTION)) }];
}
