import type { ChangeKind } from '../generated/graphql.ts';
import { readDate, readList, readOneOf, readText, readWhole, type Params } from './params.ts';

/**
 * The earlier of two points in time. Where all is left open, it is the snapshot before the later point's; otherwise
 * what is left open is as at the later point.
 */
export interface Since {
  readonly snapshot: number | undefined;
  readonly asOf: string | undefined;
  readonly jit: boolean | undefined;
}

/** What changed between two points in time; the later one is that of every view. */
export interface ChangesView {
  readonly page: 'changes';
  readonly since: Since;
  readonly kinds: readonly ChangeKind[];
  readonly workflows: readonly string[];
  readonly identities: readonly string[];
  readonly material: boolean;
  /** Place of the first row in view, from 1. */
  readonly row: number;
}

/** One identity and one workflow at two points in time, as one picture. */
export interface ChangeView {
  readonly page: 'change';
  readonly since: Since;
  readonly identity: string;
  readonly workflow: string;
  readonly selected: string | undefined;
}

export const CHANGE_KINDS: readonly ChangeKind[] = ['NEW', 'CHANGED', 'GONE', 'BLOCKED'];

export const ALL_CHANGES: ChangesView = {
  page: 'changes',
  since: { snapshot: undefined, asOf: undefined, jit: undefined },
  kinds: [],
  workflows: [],
  identities: [],
  material: false,
  row: 1,
};

/** The views of changes among all; undefined for another path. */
export function changePageOf(path: string, params: URLSearchParams): ChangesView | ChangeView | undefined {
  const since: Since = {
    snapshot: readWhole(params, 'since-snapshot'),
    asOf: readDate(params, 'since-date'),
    jit: readJit(params.get('since-jit')),
  };
  const identity = readText(params, 'identity');
  const workflow = readText(params, 'workflow');
  if (path === '/change' && identity && workflow) {
    return { page: 'change', since, identity, workflow, selected: readText(params, 'selected') };
  }
  if (path !== '/changes') return undefined;
  return {
    page: 'changes',
    since,
    kinds: readOneOf(params, 'change', CHANGE_KINDS),
    workflows: readList(params, 'workflow'),
    identities: readList(params, 'identity'),
    material: params.get('material') === '1',
    row: readWhole(params, 'row') ?? 1,
  };
}

function readJit(text: string | null): boolean | undefined {
  return text === '1' ? true : text === '0' ? false : undefined;
}

/** The parameters of a view of changes, in a fixed order. */
export function changeParams(page: ChangesView | ChangeView): Params {
  const since: Params = {
    'since-snapshot': page.since.snapshot,
    'since-date': page.since.asOf,
    'since-jit': page.since.jit === undefined ? undefined : Number(page.since.jit),
  };
  if (page.page === 'change') {
    return { identity: page.identity, workflow: page.workflow, ...since, selected: page.selected };
  }
  return {
    change: page.kinds,
    workflow: page.workflows,
    identity: page.identities,
    material: page.material,
    ...since,
    row: page.row === 1 ? undefined : page.row,
  };
}
