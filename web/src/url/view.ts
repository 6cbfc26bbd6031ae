import {
  readAmount,
  readDate,
  readList,
  readOneOf,
  readText,
  readWhole,
  writeParams,
  type Params,
} from './params.ts';
import { exploreParams, readExplore, type ExploreView } from './explore-view.ts';
import { IDENTITY_KINDS, MODES, RISKS, type IdentityKind, type Mode, type Risk } from '../ui/vocabulary.ts';
import { reviewPageOf, reviewParams, type ReviewPages } from './reviews-view.ts';
import { changeParams, changePageOf, type ChangesView, type ChangeView } from './changes-view.ts';
import { findingsParams, readFindings, type FindingsView } from './findings-view.ts';
import { readSort, writeSort, type Sort } from './sort.ts';

import {
  pictureParams,
  readPictureChoices,
  readWalkthrough,
  walkthroughParams,
  type PictureChoices,
  type WalkthroughView,
} from './finding-views.ts';

export {
  ALL_FINDINGS,
  GROUPINGS,
  type FindingsSort,
  type FindingsView,
  type Grouping,
} from './findings-view.ts';
export type { ChangesView, ChangeView, WalkthroughView };
export type RulesSort = Sort<(typeof RULES_SORTS)[number]>;

/** The point in time of every question (MODEL.md section 3); each is left out of the address when it is the default. */
export interface At {
  readonly asOf: string | undefined;
  readonly snapshot: number | undefined;
  readonly jit: boolean;
}

export interface FindingView extends PictureChoices {
  readonly page: 'finding';
  readonly identity: string;
  readonly workflow: string;
  readonly scope: string | undefined;
  readonly amount: number | undefined;
  /** Key of the selected node or edge. */
  readonly selected: string | undefined;
}

export interface RulesView {
  readonly page: 'rules';
  readonly rules: readonly string[];
  readonly risks: readonly Risk[];
  readonly modes: readonly Mode[];
  readonly kinds: readonly IdentityKind[];
  readonly identities: readonly string[];
  readonly text: string | undefined;
  readonly sort: RulesSort | undefined;
  /** Place of the first row in view, from 1. */
  readonly row: number;
}

export interface ViolationView {
  readonly page: 'violation';
  readonly identity: string;
  readonly rule: string;
  readonly scope: string | undefined;
  readonly amount: number | undefined;
  readonly selected: string | undefined;
}

export type Page =
  | { readonly page: 'overview' }
  | FindingsView
  | FindingView
  | RulesView
  | ViolationView
  | ChangesView
  | ChangeView
  | ExploreView
  | WalkthroughView
  | ReviewPages
  | { readonly page: 'unknown'; readonly path: string };

/** All that the address says: which page, with what, and at which point in time. docs/url.md describes it. */
export type View = Page & { readonly at: At };

export const RULES_SORTS = ['identity', 'rule', 'mode', 'risk'] as const;
const NOW: At = { asOf: undefined, snapshot: undefined, jit: false };

export const ALL_RULES: RulesView = {
  page: 'rules',
  rules: [],
  risks: [],
  modes: [],
  kinds: [],
  identities: [],
  text: undefined,
  sort: undefined,
  row: 1,
};

/** Address → view. What cannot be meant in a parameter is dropped, not guessed. */
export function viewOf(url: { readonly pathname: string; readonly search: string }): View {
  const params = new URLSearchParams(url.search);
  const at: At = {
    asOf: readDate(params, 'date'),
    snapshot: readWhole(params, 'snapshot'),
    jit: params.get('jit') === '1',
  };
  return { ...pageOf(url.pathname.replace(/\/+$/, ''), params), at };
}

function pageOf(path: string, params: URLSearchParams): Page {
  const where = { scope: readText(params, 'scope'), amount: readAmount(params, 'amount') };
  const selected = readText(params, 'selected');
  const identity = readText(params, 'identity');
  const who = {
    modes: readOneOf(params, 'mode', MODES),
    kinds: readOneOf(params, 'kind', IDENTITY_KINDS),
    identities: readList(params, 'identity'),
    text: readText(params, 'text'),
    row: readWhole(params, 'row') ?? 1,
  };
  if (path === '') return { page: 'overview' };
  if (path === '/findings') return readFindings(params, { ...who, ...where });
  if (path === '/rules') {
    return {
      page: 'rules',
      rules: readList(params, 'rule'),
      risks: readOneOf(params, 'risk', RISKS),
      ...who,
      sort: readSort(params, RULES_SORTS),
    };
  }
  const change = changePageOf(path, params);
  if (change) return change;
  const review = reviewPageOf(path, params);
  if (review) return review;
  const workflow = readText(params, 'workflow');
  if (path === '/finding' && identity && workflow)
    return {
      page: 'finding',
      identity,
      workflow,
      ...where,
      selected,
      ...readPictureChoices(params),
    };
  if (path === '/walkthrough' && identity && workflow) return readWalkthrough(params, identity, workflow);
  if (path === '/explore') return readExplore(params);
  const rule = readText(params, 'rule');
  if (path === '/violation' && identity && rule)
    return { page: 'violation', identity, rule, ...where, selected };
  return { page: 'unknown', path };
}

/** View → address, the inverse of `viewOf`; defaults are left out, parameters stand in a fixed order. */
export function hrefOf(page: Page, at: At = NOW): string {
  const params: Params = { ...paramsOf(page), date: at.asOf, snapshot: at.snapshot, jit: at.jit };
  const path = page.page === 'overview' ? '/' : page.page === 'unknown' ? page.path : `/${page.page}`;
  return path + writeParams(params);
}

function paramsOf(page: Page): Params {
  switch (page.page) {
    case 'overview':
    case 'unknown':
      return {};
    case 'findings':
      return findingsParams(page);
    case 'rules':
      return {
        rule: page.rules,
        risk: page.risks,
        ...whoParams(page),
        text: page.text,
        sort: writeSort(page.sort),
        row: page.row === 1 ? undefined : page.row,
      };
    case 'changes':
    case 'change':
      return changeParams(page);
    case 'reviews':
    case 'review':
    case 'exceptions':
      return reviewParams(page);
    case 'finding': {
      const { identity, workflow, scope, amount, selected } = page;
      return { identity, workflow, scope, amount, ...pictureParams(page), selected };
    }
    case 'explore':
      return exploreParams(page);
    case 'walkthrough':
      return walkthroughParams(page);
    case 'violation': {
      const { identity, rule, scope, amount, selected } = page;
      return { identity, rule, scope, amount, selected };
    }
  }
}

function whoParams(page: RulesView): Params {
  return { mode: page.modes, kind: page.kinds, identity: page.identities };
}
