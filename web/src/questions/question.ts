import type { TypedDocumentString } from '../generated/graphql.ts';
import type { Advice, Failure } from './failure.ts';

/** One question that the page asks: its document, what is being done while it is asked, and its own words for failing. */
export interface Question<Answer, Variables> {
  readonly document: TypedDocumentString<Answer, Variables>;
  /** Completes the sentence "Now …" for the one who waits, for example "reading what is loaded". */
  readonly doing: string;
  /** It only fills a list to choose from; the view does not stand on it. */
  readonly aside?: boolean;
  /** Better words than the general ones, where this question has them. */
  readonly explain?: (failure: Failure) => Advice | undefined;
}

/** Reads the types of answer and variables off the document. */
export function question<Answer, Variables>(parts: Question<Answer, Variables>): Question<Answer, Variables> {
  return parts;
}
