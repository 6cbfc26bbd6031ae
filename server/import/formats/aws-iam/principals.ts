import { isObject } from '../fields.ts';
import type { JsonValue } from '../json.ts';
import { accountOf } from './details.ts';
import type { Statement } from './policy.ts';

/** Whom a trust policy names (IAM User Guide, "AWS JSON policy elements: Principal"). */
export type Named =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'account'; readonly account: string; readonly arn: string }
  | { readonly kind: 'principal'; readonly id: string }
  | { readonly kind: 'service' | 'federated'; readonly name: string }
  | { readonly kind: 'unknown'; readonly text: string };

const ACCOUNT = /^\d{12}$/;
const ROOT = /^arn:[^:]+:iam::(\d{12}):root$/;
const SESSION = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//;

/** The principals of a statement; `NotPrincipal` in an Allow leaves out so few that it is read as anyone. */
export function namedPrincipals({ principals, exceptPrincipals }: Statement): readonly Named[] {
  if (exceptPrincipals || principals === '*') return [{ kind: 'anyone' }];
  if (!isObject(principals)) return [{ kind: 'unknown', text: 'no Principal' }];
  return Object.entries(principals).flatMap(([type, names]) =>
    (Array.isArray(names) ? names : [names]).map((name) => namedBy(type, name)),
  );
}

function namedBy(type: string, name: JsonValue): Named {
  if (typeof name !== 'string' || name === '') return { kind: 'unknown', text: `${type} without a name` };
  switch (type) {
    case 'AWS':
      return awsPrincipal(name);
    case 'Service':
      return name === '*' ? { kind: 'anyone' } : { kind: 'service', name };
    case 'Federated':
      return name === '*' ? { kind: 'anyone' } : { kind: 'federated', name };
    default:
      return { kind: 'unknown', text: `principals of type ${type}` };
  }
}

function awsPrincipal(name: string): Named {
  if (name === '*') return { kind: 'anyone' };
  if (ACCOUNT.test(name)) return { kind: 'account', account: name, arn: `arn:aws:iam::${name}:root` };
  const root = ROOT.exec(name);
  if (root) return { kind: 'account', account: root[1], arn: name };
  const session = SESSION.exec(name);
  // A session's ARN leaves out the path of its role; that of a role without a path is the common case.
  if (session) return { kind: 'principal', id: `arn:${session[1]}:iam::${session[2]}:role/${session[3]}` };
  return { kind: 'principal', id: name };
}

/** Does this principal mean the identity with this id, of this account? */
export function means(named: Named, id: string): boolean {
  switch (named.kind) {
    case 'anyone':
      return true;
    case 'account':
      return accountOf(id) === named.account;
    case 'principal':
      return named.id === id;
    default:
      return false;
  }
}
