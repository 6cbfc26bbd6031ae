import { formatCents, UNLIMITED, type Cents } from '../domain/amount.ts';
import type { EdgeRef } from '../domain/answer.ts';
import { ANY_UNNAMED_SCOPE } from '../domain/point.ts';
import type { EdgeRecord } from '../domain/record.ts';
import type { AccessEdgeKind } from '../domain/vocabulary.ts';
import type { Lookup } from './explanation-edges.ts';
import type { ObstacleFound, ObstaclesFound } from './obstacles.ts';

/** Whom and what a question about obstacles was about. `amount` undefined: the lowest range. */
export interface ObstaclesAsked {
  readonly identity: string;
  readonly workflow: string;
  readonly scope: string;
  readonly amount: Cents | undefined;
}

/** What else the sentences say of identities that take no part. */
export interface ObstacleLookup extends Lookup {
  /** Why an identity takes no part, for example `is disabled`. */
  absence(identity: string): string;
}

/** One obstacle as a sentence: “In 2000 the role AP Clerk of Amy stops at 10,000.” */
export function obstacleSentence(
  found: ObstacleFound,
  asked: ObstaclesAsked,
  lookup: ObstacleLookup,
): string {
  switch (found.kind) {
    case 'NO_ACCESS':
      return `Neither ${lookup.name('IDENTITY', asked.identity)} nor any account within reach has all the access that “${lookup.name('STEP', found.step)}” needs, for any scope, amount or date.`;
    case 'TAKES_NO_PART':
      return `${lookup.name('IDENTITY', found.account)} ${lookup.absence(found.account)}.`;
    case 'CONTROL':
      return controlSentence(found.edge, found.account, lookup);
    default:
      return edgeSentence(found.kind, found.edge, asked, lookup);
  }
}

/** All of it: where it stands, a line for each step that is not possible, and the controls. Lines end with line feeds. */
export function explainObstacles(
  found: ObstaclesFound,
  asked: ObstaclesAsked,
  lookup: ObstacleLookup,
): string {
  const who = lookup.name('IDENTITY', asked.identity);
  const what = `“${lookup.name('WORKFLOW', asked.workflow)}”`;
  const place = `${placeWords(asked.scope)}${asked.amount === undefined ? '' : ` for ${amountWords(asked.amount)}`}`;
  if (found.steps.length === 0) return `${place} no route of ${what} can be taken.`;
  const impossible = found.steps.filter(({ possible }) => !possible);
  const sentences = (list: readonly ObstacleFound[]): string[] =>
    list.map((each) => obstacleSentence(each, asked, lookup));
  if (found.mode === 'BLOCKED_BY_CONTROL')
    return [
      `${place} ${who} can do every step of ${what}, but a control blocks it.`,
      ...sentences(found.controls),
    ].join('\n');
  if (impossible.length === 0) return `${place} ${who} completes ${what}: nothing stands in the way.`;
  const head = `${place} ${who} cannot do ${impossible.length} of ${found.steps.length} steps of ${what}.`;
  const steps = impossible.map(
    ({ step, obstacles }) => `“${lookup.name('STEP', step)}”: ${sentences(obstacles).join(' ')}`,
  );
  return [head, ...steps].join('\n');
}

function controlSentence(ref: EdgeRef, account: string | undefined, lookup: Lookup): string {
  const control = lookup.edge(ref.key)?.control;
  const name = control ? `“${control}”` : 'A control without a name';
  const [a, b] = [ref.from, ref.to].map(({ kind, id }) => `“${lookup.name(kind, id)}”`);
  const refuses = `${name} refuses one account for both ${a} and ${b}`;
  return account === undefined
    ? `${refuses}, and the accounts at hand are too few to give all separated steps different ones.`
    : `${refuses}, and only ${lookup.name('IDENTITY', account)} can do them: there is no second account.`;
}

/** What an access edge gives, as the subject of a sentence. */
const SUBJECT: Record<AccessEdgeKind, (from: string, to: string) => string> = {
  HAS_ROLE: (from, to) => `the role ${to} of ${from}`,
  HAS_PERMISSION: (from, to) => `the permission ${to} of ${from}`,
  INHERITS: (from, to) => `the role ${to}, which ${from} includes,`,
  GRANTS: (from, to) => `the permission ${to}, which the role ${from} grants,`,
  CAN_ACT_AS: (from, to) => `what ${from} can do as ${to}`,
};

function edgeSentence(
  kind: Exclude<ObstacleFound['kind'], 'NO_ACCESS' | 'TAKES_NO_PART' | 'CONTROL'>,
  ref: EdgeRef,
  asked: ObstaclesAsked,
  lookup: Lookup,
): string {
  const edge = lookup.edge(ref.key);
  const subject = SUBJECT[ref.kind as AccessEdgeKind](
    lookup.name(ref.from.kind, ref.from.id),
    lookup.name(ref.to.kind, ref.to.id),
  );
  if (kind === 'LIMIT') {
    const limit = edge?.limit ?? UNLIMITED;
    const place = asked.scope === ANY_UNNAMED_SCOPE ? '' : `${placeWords(asked.scope)} `;
    return `${capital(`${place}${subject} stops at ${formatCents(limit)}`)}.`;
  }
  const predicate = {
    OTHER_SCOPE: () => `holds only in ${(edge?.scope ?? []).join(', ')}`,
    NEEDS_ACTIVATION: () => 'must be activated each time',
    NOT_VALID: () => validityWords(edge),
  }[kind]();
  return `${capital(subject)} ${predicate}.`;
}

function capital(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

function validityWords(edge: EdgeRecord | undefined): string {
  const from = edge?.validFrom ? `from ${edge.validFrom}` : '';
  const until = edge?.validTo ? `until ${edge.validTo}` : '';
  return `is valid only ${[from, until].filter((part) => part !== '').join(' ')}`;
}

function placeWords(scope: string): string {
  return scope === ANY_UNNAMED_SCOPE ? 'With access that holds everywhere' : `In ${scope}`;
}

function amountWords(amount: Cents): string {
  return amount === UNLIMITED ? 'any amount' : formatCents(amount);
}
