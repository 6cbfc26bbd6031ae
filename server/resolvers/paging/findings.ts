import type { Context } from '../../context.ts';
import type { Point } from '../../domain/point.ts';
import type { CompletionMode, IdentityKind, NodeKind } from '../../domain/vocabulary.ts';
import type { At } from '../parents.ts';
import { encodeCursor, noCursor, type PagedList } from './cursor.ts';
import type { PagePoint } from './page-point.ts';
import { pageOf, type Page } from './page.ts';

/** What completions and violations have in common. */
export interface Finding {
  readonly identity: string;
  readonly mode: CompletionMode;
}

/** Those whose identity is of one of the kinds, as of the snapshot. */
export async function ofIdentityKinds<F extends Finding>(
  findings: readonly F[],
  kinds: ReadonlySet<IdentityKind> | undefined,
  point: Point,
  { graph, signal }: Context,
): Promise<readonly F[]> {
  if (!kinds) return findings;
  const ids = [...new Set(findings.map((finding) => finding.identity))];
  const identities = await graph.nodes('IDENTITY', ids, point.snapshot, { signal });
  return findings.filter((finding) => {
    const identity = identities.get(finding.identity);
    return identity !== undefined && kinds.has(identity.identityKind);
  });
}

/**
 * Those with a text in the id or name of their identity or of their subject.
 * @param text folded to lower case; empty: all
 * @param subject the workflow or rule of a finding
 */
export async function withText<F extends Finding>(
  findings: readonly F[],
  text: string,
  subject: { readonly kind: NodeKind; readonly id: (finding: F) => string },
  point: Point,
  { answers, signal }: Context,
): Promise<readonly F[]> {
  if (text === '') return findings;
  const matching = async (kind: NodeKind, id: (finding: F) => string): Promise<ReadonlySet<string>> => {
    const ids = new Set(findings.map(id));
    const name = await answers.namesOf(kind, ids, point.snapshot, signal);
    const matches = (word: string): boolean => word.toLowerCase().includes(text);
    return new Set([...ids].filter((each) => matches(each) || matches(name(each))));
  };
  const identities = await matching('IDENTITY', ({ identity }) => identity);
  const subjects = await matching(subject.kind, subject.id);
  return findings.filter((each) => identities.has(each.identity) || subjects.has(subject.id(each)));
}

/**
 * A page of the findings that a filter chose.
 * @param all every finding at that point in time, in the order asked (by default the contract's): where the cursor's entry is looked up, so
 *   that a page goes on at the right place even if the filter has changed in between.
 * @param subject the workflow or rule of a finding: with the identity, what tells it from all others.
 */
export function findingsPage<F extends Finding>(
  list: PagedList,
  all: readonly F[],
  kept: readonly F[],
  subject: (finding: F) => string,
  { point, position, first }: PagePoint & { readonly first: number },
): Promise<Page<At<F>>> {
  let start = 0;
  if (position) {
    const last = all.findIndex((each) => each.identity === position[0] && subject(each) === position[1]);
    if (last < 0) throw noCursor(list);
    const before = new Set(all.slice(0, last + 1));
    start = kept.filter((each) => before.has(each)).length;
  }
  return pageOf(
    kept,
    { start, first },
    (each) => encodeCursor({ list, point, position: [each.identity, subject(each)] }),
    (each) => ({ ...each, point }),
  );
}
