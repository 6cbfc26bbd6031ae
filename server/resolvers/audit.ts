import { randomUUID } from 'node:crypto';
import { BadInput } from '../domain/fault.ts';
import { checkedFirst } from './arguments/first.ts';
import type { Resolvers } from './generated/types.ts';
import { workOf } from './work.ts';

export const audit: Resolvers = {
  Query: {
    auditLog(_parent, { subjects, first, afterSequence }, context) {
      const asked = { after: afterSequence ?? 0, first: checkedFirst(first, 50), subjects: subjects ?? [] };
      return workOf(context).audit.entries(asked);
    },
  },

  Mutation: {
    recordExport(_parent, args, context) {
      const { page, format, rows, sha256, question } = args.export;
      if (!/^[0-9a-f]{64}$/.test(sha256))
        throw new BadInput('sha256', 'sha256 must be 64 hexadecimal digits in lower case.');
      if (rows < 0) throw new BadInput('rows', `rows is ${rows}; it must not be negative.`);
      return workOf(context).audit.append({
        id: randomUUID(),
        at: new Date().toISOString(),
        actor: context.actor(args.actor),
        action: 'EXPORT',
        subject: `PAGE:${page}`,
        details: { page, format, rows, sha256, question },
      });
    },
  },
};
