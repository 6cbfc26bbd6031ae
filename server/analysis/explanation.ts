import { formatCents, UNLIMITED } from '../domain/amount.ts';
import type { AccessEdgeRef, EdgeRef, StepWitness, Witness } from '../domain/answer.ts';
import type { NodeRef } from '../domain/key.ts';
import { ANY_UNNAMED_SCOPE, LEGS_OWN_SCOPES } from '../domain/point.ts';
import type { CompletionMode } from '../domain/vocabulary.ts';
import { actAsSentence, grantWords, type Lookup } from './explanation-edges.ts';

const HOW: Record<CompletionMode, string> = {
  SOLE: 'alone, with one account',
  OWN_ACCOUNTS: 'with accounts of their own',
  THROUGH_OTHERS: 'through other accounts that they can use',
  BLOCKED_BY_CONTROL: 'but for a control',
};

/**
 * A witness in plain sentences (MODEL.md section 8): one on where, how much and how, one a step on who does it with what
 * and by which grants, and one for each control between the steps. Lines are separated by line feeds.
 */
export function explain(
  witness: Witness,
  about: { identity: string; target: NodeRef },
  names: Lookup,
): string {
  const lookup = unambiguous(witness, about.identity, names);
  const who = lookup.name('IDENTITY', about.identity);
  const target = lookup.name(about.target.kind, about.target.id);
  const does = about.target.kind === 'WORKFLOW' ? 'completes' : 'holds everything that is combined in';
  const head = `${placeWords(witness.scope)}, ${amountWords(witness.amount)}, ${who} ${does} “${target}” ${HOW[witness.mode]}.`;
  const steps = witness.steps.map((step, i) => `${i + 1}. ${stepSentence(step, witness, who, lookup)}`);
  const controls = witness.definitions.filter(({ kind }) => kind === 'SEPARATED_FROM');
  return [head, ...steps, ...controls.map((control) => controlSentence(control, witness, who, lookup))].join(
    '\n',
  );
}

/** A person and their accounts often have one name: an account that shares its name with another identity is called by its id. */
function unambiguous(witness: Witness, identity: string, lookup: Lookup): Lookup {
  const chained = witness.steps.flatMap(({ account, actAs }) => [
    account,
    ...actAs.flatMap(({ from, to }) => [from.id, to.id]),
  ]);
  const ids = [...new Set([identity, ...chained])];
  const bearers = Map.groupBy(ids, (id) => lookup.name('IDENTITY', id));
  return {
    edge: (key) => lookup.edge(key),
    name(kind, id) {
      const name = lookup.name(kind, id);
      const shared = kind === 'IDENTITY' && id !== identity && (bearers.get(name)?.length ?? 0) > 1;
      return shared ? `account ${id}` : name;
    },
  };
}

function stepSentence(step: StepWitness, witness: Witness, who: string, lookup: Lookup): string {
  const account = lookup.name('IDENTITY', step.account);
  const where = step.scope === witness.scope ? '' : ` ${placeWords(step.scope).toLowerCase()}`;
  const actAs = step.actAs.map((ref) => actAsSentence(ref, lookup)).join('; ');
  const as = step.actAs.length === 0 ? who : `${who} as ${account} (${actAs})`;
  const action = step.action === undefined ? '' : ` with ${lookup.name('ACTION', step.action)}`;
  const through =
    step.function === undefined || step.leg.kind === 'FUNCTION'
      ? ''
      : ` (part of ${lookup.name('FUNCTION', step.function)})`;
  const grants = grantsOf(step, lookup);
  return `${lookup.name(step.leg.kind, step.leg.id)}${where}: ${as}${action}${through}, ${grants}.`;
}

/** Permissions that come the same way are said together. */
function grantsOf(step: StepWitness, lookup: Lookup): string {
  if (step.rolePath) return `holding ${pathWords(step.rolePath, lookup)}`;
  const ways = new Map<string, AccessEdgeRef[][]>();
  for (const { path } of step.permissions) {
    const way = path
      .slice(0, -1)
      .map(({ key }) => key)
      .join('\n');
    ways.set(way, [...(ways.get(way) ?? []), [...path]]);
  }
  return [...ways.values()].map((paths) => wayWords(paths, lookup)).join('; and ');
}

function wayWords(paths: readonly (readonly AccessEdgeRef[])[], lookup: Lookup): string {
  const permissions = paths.map((path) => path[path.length - 1]).map((ref) => grantWords(ref, lookup));
  const listed = permissions.join(' and ');
  const way = paths[0].slice(0, -1);
  const noun = permissions.length > 1 ? 'permissions' : 'permission';
  if (way.length === 0) return `holding the ${noun} ${listed} directly`;
  return `through ${pathWords(way, lookup)}, which grants ${listed}`;
}

function pathWords(path: readonly AccessEdgeRef[], lookup: Lookup): string {
  return path
    .map((ref, i) => `${i === 0 ? 'role ' : 'which includes '}${grantWords(ref, lookup)}`)
    .join(', ');
}

function controlSentence(ref: EdgeRef, witness: Witness, who: string, lookup: Lookup): string {
  const edge = lookup.edge(ref.key);
  const name = edge?.control ? `“${edge.control}”` : 'A control without a name';
  const [a, b] = [ref.from, ref.to].map(({ kind, id }) => `“${lookup.name(kind, id)}”`);
  if (edge?.controlMode === 'DETECTIVE') {
    return `Compensating control: ${name} looks afterwards whether ${a} and ${b} were done by two accounts; it prevents nothing.`;
  }
  const accounts = [ref.from, ref.to].map(
    ({ id }) => witness.steps.find((step) => step.leg.id === id)?.account,
  );
  const [first, second] = accounts.map((account) =>
    account === undefined ? '' : lookup.name('IDENTITY', account),
  );
  return `${name} refuses one account for both ${a} and ${b}; ${who} gets past it with two (${first} and ${second}).`;
}

function placeWords(scope: string): string {
  if (scope === ANY_UNNAMED_SCOPE) return 'Everywhere';
  return scope === LEGS_OWN_SCOPES ? 'With each part in a scope of its own' : `In ${scope}`;
}

function amountWords(amount: number): string {
  return amount === UNLIMITED ? 'for any amount' : `for amounts up to ${formatCents(amount)}`;
}
