import { checkedFirst } from './arguments/first.ts';
import type { Resolvers } from './generated/types.ts';
import { encodeCursor, noCursor } from './paging/cursor.ts';
import { pagePoint } from './paging/page-point.ts';
import { pageOf } from './paging/page.ts';

export const snapshot: Resolvers = {
  Snapshot: {
    warnings: ({ warnings }) => warnings ?? [],
  },
  Query: {
    async snapshots(_parent, args, context) {
      const first = checkedFirst(args.first, 50);
      const { point, position } = await pagePoint(
        { list: 'snapshots', positionLength: 1 },
        args.after,
        null,
        context,
      );
      const all = await context.graph.snapshots({ signal: context.signal });
      const start = position ? all.findIndex((each) => String(each.sequence) === position[0]) + 1 : 0;
      if (position && start === 0) throw noCursor('snapshots');
      return pageOf(
        all,
        { start, first },
        (each) => encodeCursor({ list: 'snapshots', point, position: [String(each.sequence)] }),
        (each) => each,
      );
    },
  },
};
