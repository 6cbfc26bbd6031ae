import type { RecordingSink } from '../recording-sink.ts';
import { ACCOUNT } from './account.ts';

/** The actions that an identity or role comes to over the rows that a format gave, as the model reads them. */
export function reached(sink: RecordingSink, identity: string): string[] {
  const pairs = (file: string): string[][] =>
    sink
      .rowsOf(file)
      .map((row) =>
        [...row.matchAll(/(?:^| )(?:identity|role|inherits|permission)=(\S+)/g)].map(([, id]) => id),
      );
  const direct = pairs('has_permission.csv').flatMap(([who, what]) => (who === identity ? [what] : []));
  const roles = new Set(pairs('has_role.csv').flatMap(([who, what]) => (who === identity ? [what] : [])));
  for (const one of roles) for (const [from, to] of pairs('inherits.csv')) if (from === one) roles.add(to);
  const granted = pairs('grants.csv').flatMap(([from, to]) => (roles.has(from) ? [to] : []));
  return [...new Set([...direct, ...granted])].map((id) => id.replace(`aws:${ACCOUNT}:`, '')).sort();
}
