import type { IdentityKind, Mode } from '../ui/vocabulary.ts';
import { readList, readText, type Params } from './params.ts';
import { readSort, writeSort, type Sort } from './sort.ts';

export const FINDINGS_SORTS = ['identity', 'workflow', 'mode', 'amount', 'scopes'] as const;
export const GROUPINGS = ['workflow', 'identity', 'cause'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type FindingsSort = Sort<(typeof FINDINGS_SORTS)[number]>;

/** The table of completions with its filters. */
export interface FindingsView {
  readonly page: 'findings';
  readonly workflows: readonly string[];
  readonly modes: readonly Mode[];
  readonly kinds: readonly IdentityKind[];
  readonly identities: readonly string[];
  readonly scope: string | undefined;
  readonly amount: number | undefined;
  readonly material: boolean;
  /** Text in the id or name of the identity or workflow. */
  readonly text: string | undefined;
  /** Key of an access edge that the best way of each finding has. */
  readonly cause: string | undefined;
  readonly sort: FindingsSort | undefined;
  readonly group: Grouping | undefined;
  /** Place of the first row in view, from 1. */
  readonly row: number;
}

export const ALL_FINDINGS: FindingsView = {
  page: 'findings',
  workflows: [],
  modes: [],
  kinds: [],
  identities: [],
  scope: undefined,
  amount: undefined,
  material: false,
  text: undefined,
  cause: undefined,
  sort: undefined,
  group: undefined,
  row: 1,
};

/** What lists of completions and violations both are filtered by, and where. */
type Common = Pick<FindingsView, 'modes' | 'kinds' | 'identities' | 'text' | 'row' | 'scope' | 'amount'>;

export function readFindings(params: URLSearchParams, common: Common): FindingsView {
  return {
    page: 'findings',
    workflows: readList(params, 'workflow'),
    ...common,
    material: params.get('material') === '1',
    cause: readText(params, 'cause'),
    sort: readSort(params, FINDINGS_SORTS),
    group: GROUPINGS.find((each) => each === params.get('group')),
  };
}

export function findingsParams(view: FindingsView): Params {
  return {
    workflow: view.workflows,
    mode: view.modes,
    kind: view.kinds,
    identity: view.identities,
    scope: view.scope,
    amount: view.amount,
    material: view.material,
    text: view.text,
    cause: view.cause,
    group: view.group,
    sort: writeSort(view.sort),
    row: view.row === 1 ? undefined : view.row,
  };
}
