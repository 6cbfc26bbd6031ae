import { isObject } from '../fields.ts';
import type { Place } from '../format.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { patternOf, type Pattern } from './pattern.ts';

/** A statement of a policy, as far as it is compared. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly sid: string | undefined;
  /** Lower case, since actions are compared without regard to case. */
  readonly actions: readonly string[];
  /** `NotAction`: all actions but these. */
  readonly exceptActions: boolean;
  readonly resources: readonly Pattern[];
  /** `NotResource`: all resources but these. */
  readonly exceptResources: boolean;
  /** What its `Condition` looks at, such as `StringLike iam:PassedToService`; not compared with anything. */
  readonly conditions: readonly string[];
  /** `Principal` or `NotPrincipal`, in a trust policy. */
  readonly principals: JsonValue | undefined;
  readonly exceptPrincipals: boolean;
  /** Actions as they are written. */
  readonly spelling: readonly string[];
  readonly place: Place;
}

/** Why a statement cannot be read: the element, its value and the reason, in the order of `Sink.reject`. */
export interface StatementFault {
  readonly reason: string;
  readonly column: string;
  readonly value?: string;
  readonly place: Place;
}

const ELEMENTS = new Set(
  'Sid Effect Action NotAction Resource NotResource Condition Principal NotPrincipal'.split(' '),
);
/** An ARN has at most 2,048 characters, and everything that a statement names is shorter (IAM User Guide, "IAM identifiers"). */
const LONGEST_PATTERN = 2_048;
const EVERYTHING = [patternOf('*')];

/**
 * The statements of a policy document, which the API returns as URL-encoded JSON (RFC 3986) and most tools as JSON.
 * @returns statements and what cannot be read, in the order of the document
 */
export function statementsOf(
  document: JsonValue | undefined,
  place: Place,
): readonly (Statement | StatementFault)[] {
  const decoded = typeof document === 'string' ? decodeDocument(document) : document;
  const fault = (reason: string): StatementFault[] => [{ reason, column: 'Document', place }];
  if (decoded === undefined) return fault('is no policy document: neither JSON nor URL-encoded JSON');
  if (!isObject(decoded)) return fault('is no policy document: it is no JSON object');
  const statements = decoded['Statement'];
  if (statements === undefined) return fault('is a policy document without Statement');
  // In a document that is text the pointer ends at the text: RFC 6901 does not reach inside.
  const within = (index: string): Place =>
    typeof document === 'string' ? place : { ...place, pointer: `${place.pointer}/Statement${index}` };
  return Array.isArray(statements)
    ? statements.map((one, index) => readStatement(one, within(`/${index}`)))
    : [readStatement(statements, within(''))];
}

export function isFault(statement: Statement | StatementFault): statement is StatementFault {
  return 'reason' in statement;
}

/** Elements of a statement that this reader does not know, and that AWS may read one day. */
function unknownElements(statement: JsonObject): string[] {
  return Object.keys(statement).filter((element) => !ELEMENTS.has(element));
}

function readStatement(value: JsonValue, place: Place): Statement | StatementFault {
  if (!isObject(value)) return { reason: 'is no JSON object', column: 'Statement', place };
  const fault = (column: string, reason: string, found?: JsonValue): StatementFault => ({
    reason,
    column,
    ...(typeof found === 'string' && { value: found }),
    place,
  });
  const unknown = unknownElements(value)[0];
  if (unknown !== undefined) return fault(unknown.slice(0, 100), 'is no element of a policy statement');
  const effect = value['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') return fault('Effect', 'is neither Allow nor Deny', effect);
  for (const pair of [
    ['Action', 'NotAction'],
    ['Resource', 'NotResource'],
    ['Principal', 'NotPrincipal'],
  ] as const) {
    if (pair[0] in value && pair[1] in value) return fault(pair[1], `stands beside ${pair[0]}`);
  }
  const exceptActions = 'NotAction' in value;
  const actions = texts(value[exceptActions ? 'NotAction' : 'Action']);
  if (!actions) return fault(exceptActions ? 'NotAction' : 'Action', 'is missing, or no list of patterns');
  const exceptResources = 'NotResource' in value;
  const resources = texts(value[exceptResources ? 'NotResource' : 'Resource'] ?? []);
  if (!resources) return fault(exceptResources ? 'NotResource' : 'Resource', 'is no list of patterns');
  const conditions = conditionsOf(value['Condition']);
  if (!conditions) return fault('Condition', 'is no condition block');
  const exceptPrincipals = 'NotPrincipal' in value;
  return {
    effect,
    sid: typeof value['Sid'] === 'string' && value['Sid'] !== '' ? value['Sid'] : undefined,
    actions: actions.map((action) => action.toLowerCase()),
    exceptActions,
    resources: resources.length === 0 && !exceptResources ? EVERYTHING : resources.map(patternOf),
    exceptResources,
    conditions,
    principals: value[exceptPrincipals ? 'NotPrincipal' : 'Principal'],
    exceptPrincipals,
    spelling: actions,
    place,
  };
}

function conditionsOf(block: JsonValue | undefined): string[] | undefined {
  if (block === undefined) return [];
  if (!isObject(block)) return undefined;
  const found: string[] = [];
  for (const [operator, keys] of Object.entries(block)) {
    if (!isObject(keys)) return undefined;
    for (const key of Object.keys(keys)) found.push(`${operator} ${key}`.slice(0, 200));
  }
  return found;
}

function texts(value: JsonValue | undefined): string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const isReadable = list.every((text) => typeof text === 'string' && text.length <= LONGEST_PATTERN);
  return isReadable ? (list as string[]) : undefined;
}

function decodeDocument(text: string): JsonValue | undefined {
  try {
    const decoded = text.trimStart().startsWith('{') ? text : decodeURIComponent(text.replaceAll('+', '%20'));
    return JSON.parse(decoded, (key, value: JsonValue) => {
      if (key === '__proto__') throw new SyntaxError('__proto__');
      return value;
    }) as JsonValue;
  } catch {
    return undefined;
  }
}
