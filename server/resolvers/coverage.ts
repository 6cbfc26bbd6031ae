import type { CoverageGaps } from '../analysis/coverage.ts';
import type { Context } from '../context.ts';
import type { RecordOf } from '../domain/record.ts';
import type { NodeKind } from '../domain/vocabulary.ts';
import { checkedFirst } from './arguments/first.ts';
import type { Resolvers } from './generated/types.ts';
import { pageOfIds } from './paging/ids.ts';
import { pagePoint } from './paging/page-point.ts';
import type { Page } from './paging/page.ts';
import type { At, CoverageParent } from './parents.ts';

interface PageAsked {
  readonly first: number | null;
  readonly after?: string | null | undefined;
}

/** A page of what is not looked at, at the point in time of the counts, or of the first page. */
async function gaps<K extends NodeKind>(
  list: 'uncoveredPermissions' | 'uncoveredActions',
  kind: K,
  of: (gaps: CoverageGaps) => readonly string[],
  { parent, args, context }: { parent: CoverageParent; args: PageAsked; context: Context },
): Promise<Page<At<RecordOf<K>>>> {
  const first = checkedFirst(args.first, 50);
  const page = args.after
    ? await pagePoint({ list, positionLength: 1 }, args.after, null, context)
    : { point: parent.point };
  const found = await context.answers.coverageGaps(page.point.snapshot, context.signal);
  return pageOfIds({ list, kind }, of(found), { ...page, first }, context);
}

export const coverage: Resolvers = {
  Coverage: {
    uncoveredPermissions: (parent, args, context) =>
      gaps('uncoveredPermissions', 'PERMISSION', ({ permissions }) => permissions, { parent, args, context }),
    uncoveredActions: (parent, args, context) =>
      gaps('uncoveredActions', 'ACTION', ({ actions }) => actions, { parent, args, context }),
  },
};
