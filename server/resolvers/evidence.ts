import { formatDay } from '../domain/day.ts';
import type { Resolvers } from './generated/types.ts';
import { pointAsked } from './point-in-time.ts';
import { workOf } from './work.ts';

export const evidence: Resolvers = {
  Mutation: {
    async makeEvidencePack(_parent, { review, actor, at }, context) {
      const { snapshot, asOf } = await context.point(pointAsked(at));
      const question = { review, snapshot, asOf };
      const pack = await workOf(context).evidence.make(question, context.actor(actor), context.signal);
      return {
        ...{ review, snapshot, asOf: formatDay(asOf) },
        files: pack.files.length,
        bytes: pack.bytes,
        manifest: pack.manifest,
        entry: pack.entry,
        download: `/evidence/${pack.token}.zip`,
      };
    },
  },
};
