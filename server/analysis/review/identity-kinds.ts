import { IDENTITY_KINDS } from '../../domain/vocabulary.ts';
import type { ReviewContext } from './context.ts';

const PERSON = IDENTITY_KINDS.indexOf('PERSON');
const USER_ACCOUNT = IDENTITY_KINDS.indexOf('USER_ACCOUNT');
const SHARED_ACCOUNT = IDENTITY_KINDS.indexOf('SHARED_ACCOUNT');

/** `NHI` of MODEL.md section 1: any kind but PERSON and USER_ACCOUNT. */
export function isNonHuman({ reviewView }: ReviewContext, identity: number): boolean {
  const kind = kindOf(reviewView, identity);
  return kind !== PERSON && kind !== USER_ACCOUNT;
}

export function isSharedAccount({ reviewView }: ReviewContext, identity: number): boolean {
  return kindOf(reviewView, identity) === SHARED_ACCOUNT;
}

/** Whether a log can show which person acted; where nothing says so, only shared access cannot. */
export function isAttributable(context: ReviewContext, identity: number): boolean {
  const { view, looked } = context.reviewView;
  const fact = context.facts.identities.at(view.graph.identities.ids[identity], looked.sequence);
  return fact?.attributable ?? !isSharedAccount(context, identity);
}

function kindOf({ view }: ReviewContext['reviewView'], identity: number): number {
  return view.graph.identities.kind[view.row.identities[identity]];
}
