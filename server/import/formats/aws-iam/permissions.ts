import { covers, overlaps, patternOf, type Pattern } from './pattern.ts';
import type { Statement } from './policy.ts';

/** A permission of the answer: an action, and where a rule set asks for it the resources that it must be about. */
export interface AwsPermission {
  /** `s3:PutObject`, or `s3:PutObject on arn:aws:s3:::payments/*`. */
  readonly name: string;
  readonly action: string;
  readonly resource: Pattern | undefined;
}

/** Resources that are in all of these patterns at once: what one Allow gives of one permission. */
export type Share = readonly Pattern[];

const WILDCARD = /[*?]/;
const LITERAL = /^[a-z0-9-]+:[a-z0-9]+$/;
const EVERYTHING = patternOf('*');

/**
 * All permissions that an import knows: an action that some policy or rule names in full is one; patterns stand for
 * those of them that they match. The list of all actions of AWS is no part of the export, nor of this reader.
 */
export class Permissions {
  readonly #all: AwsPermission[] = [];
  readonly #byName = new Map<string, AwsPermission>();
  readonly #byAction = new Map<string, AwsPermission[]>();
  readonly #byService = new Map<string, AwsPermission[]>();
  readonly #matches = new Map<string, readonly AwsPermission[]>();

  /** Adds one; the first spelling of its name holds. All are added before any statement is compared. */
  add(action: string, resource?: string): AwsPermission {
    const lower = action.toLowerCase();
    const key = resource === undefined ? lower : `${lower} on ${resource}`;
    const known = this.#byName.get(key);
    if (known) return known;
    const permission = {
      name: resource === undefined ? action : `${action} on ${resource}`,
      action: lower,
      resource: resource === undefined ? undefined : patternOf(resource),
    };
    this.#all.push(permission);
    this.#byName.set(key, permission);
    append(this.#byAction, lower, permission);
    append(this.#byService, lower.slice(0, lower.indexOf(':')), permission);
    return permission;
  }

  /** Adds the actions that a statement names in full, whichever its effect. */
  addNamedBy(statement: Statement): void {
    for (const action of statement.spelling) if (LITERAL.test(action.toLowerCase())) this.add(action);
  }

  /** The permissions whose action the statement is about. */
  of(statement: Statement): readonly AwsPermission[] {
    const named = new Set(statement.actions.flatMap((pattern) => this.#matching(pattern)));
    return statement.exceptActions ? this.#all.filter((one) => !named.has(one)) : [...named];
  }

  #matching(pattern: string): readonly AwsPermission[] {
    if (!WILDCARD.test(pattern)) return this.#byAction.get(pattern) ?? [];
    const known = this.#matches.get(pattern);
    if (known) return known;
    const service = pattern.slice(0, Math.max(0, pattern.indexOf(':')));
    const candidates =
      service === '' || WILDCARD.test(service) ? this.#all : (this.#byService.get(service) ?? []);
    const compiled = patternOf(pattern);
    const found = candidates.filter(({ action }) => covers(compiled, patternOf(action)));
    this.#matches.set(pattern, found);
    return found;
  }
}

/** Is the statement about this action (lower case, no wildcards)? */
export function isAbout(statement: Statement, action: string): boolean {
  const text = patternOf(action);
  return statement.actions.some((pattern) => covers(patternOf(pattern), text)) !== statement.exceptActions;
}

/** What an Allow gives of the resources that are asked for (absent: any); none where it is about others. */
export function sharesOf(allow: Statement, resource: Pattern | undefined): Share[] {
  if (allow.exceptResources) {
    const isOut = resource && allow.resources.some((except) => covers(except, resource));
    return isOut ? [] : [[resource ?? EVERYTHING]];
  }
  if (!resource) return allow.resources.map((pattern) => [pattern]);
  return allow.resources
    .filter((pattern) => overlaps(pattern, resource))
    .map((pattern) => [pattern, resource]);
}

/**
 * Does the Deny take all of a share away? Only where that is certain, since what is left is access. A Deny with a condition
 * takes nothing away: whether the condition holds is not known.
 */
export function takesAway(deny: Statement, share: Share): boolean {
  if (deny.conditions.length > 0) return false;
  return deny.exceptResources
    ? share.some((pattern) => !deny.resources.some((except) => overlaps(except, pattern)))
    : share.some((pattern) => deny.resources.some((denied) => covers(denied, pattern)));
}

/** May a boundary's Allow leave something of a share? A boundary gives nothing, and keeps what it allows. */
export function mayKeep(boundary: Statement, share: Share): boolean {
  return boundary.exceptResources
    ? !share.some((pattern) => boundary.resources.some((except) => covers(except, pattern)))
    : boundary.resources.some((kept) => share.every((pattern) => overlaps(kept, pattern)));
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
