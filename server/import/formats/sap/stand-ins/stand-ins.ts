import type { ActAsVia } from '../../../../domain/vocabulary.ts';
import { ALWAYS } from '../assignments.ts';
import type { Need } from '../rules/need.ts';
import { userId, type Reading } from '../reading.ts';
import type { SapStage } from '../stage.ts';
import { mentionUser } from '../users.ts';

/** A right of a user to stand in for a target, at some time, and by what. */
interface StandIn {
  readonly user: string;
  readonly target: string;
  readonly since: string;
  readonly until: string;
  /** Names of the roles and profiles that give it. */
  readonly by: string;
}

interface Held {
  readonly user: string;
  readonly need: string;
  readonly target: string;
  readonly since: string;
  readonly until: string;
  readonly holder: string;
}

/** Who has what of the needs of stand-ins, through composite roles and profiles too, one user after the other. */
const HELD = `
WITH RECURSIVE way (top, holder) AS (
  SELECT DISTINCT holder, holder FROM met
  UNION SELECT c.parent, w.holder FROM way w JOIN contains c ON c.child = w.top)
SELECT DISTINCT a.user, m.need, m.target, a.since, a.until, m.holder
FROM way w JOIN assigned a ON a.holder = w.top JOIN met m ON m.holder = w.holder
ORDER BY a.user, m.need, m.target, a.since, m.holder`;

/** Every user who meets all needs of one of the alternatives at once, for each target. */
function* standIns(
  stage: SapStage,
  alternatives: readonly (readonly Need[])[],
  targets: readonly string[],
): Generator<StandIn> {
  let held: Held[] = [];
  for (const one of stage.iterate<Held>(HELD)) {
    if (held.length > 0 && held[0].user !== one.user) {
      yield* ofUser(held, alternatives, targets);
      held = [];
    }
    held.push(one);
  }
  if (held.length > 0) yield* ofUser(held, alternatives, targets);
}

function* ofUser(
  held: readonly Held[],
  alternatives: readonly (readonly Need[])[],
  targets: readonly string[],
): Generator<StandIn> {
  const known = new Set(held.map(({ need }) => need));
  const possible = alternatives.filter((needs) => needs.every(({ key }) => known.has(key)));
  if (possible.length === 0) return;
  for (const target of targets) {
    const found = possible.flatMap((needs) => together(held, needs, target));
    yield* merged(found).map((standIn) => ({ ...standIn, user: held[0].user, target }));
  }
}

type Span = Omit<StandIn, 'user' | 'target'>;

/** The times at which all needs are met at once. */
function together(held: readonly Held[], needs: readonly Need[], target: string): Span[] {
  let spans: Span[] | undefined;
  for (const { key } of needs) {
    const own = held.filter((one) => one.need === key && (one.target === '*' || one.target === target));
    const next: Span[] = [];
    for (const { since, until, holder } of own) {
      const name = holder.slice(holder.indexOf(':') + 1);
      if (!spans) next.push({ since, until, by: name });
      for (const span of spans ?? []) {
        const from = span.since > since ? span.since : since;
        const to = span.until < until ? span.until : until;
        const by = span.by.split(', ').includes(name) ? span.by : `${span.by}, ${name}`;
        if (from <= to) next.push({ since: from, until: to, by });
      }
    }
    spans = merged(next);
  }
  return spans ?? [];
}

/** Spans that lie within another say nothing more. */
function merged(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const longestFirst = spans.toSorted(
    (a, b) => compare(a.since, b.since) || compare(b.until, a.until) || compare(a.by, b.by),
  );
  for (const span of longestFirst) {
    if (!kept.some((other) => other.since <= span.since && other.until >= span.until)) kept.push(span);
  }
  return kept;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Finds who can stand in for the targets, and keeps it until the targets are told. */
export function stageStandIns(
  { stage }: Reading,
  via: ActAsVia,
  alternatives: readonly (readonly Need[])[],
  targets: readonly string[],
): void {
  for (const { user, target, since, until, by } of standIns(stage, alternatives, targets))
    stage.run('INSERT INTO stand_in VALUES (?, ?, ?, ?, ?, ?)', via, target, user, since, until, by);
}

/** Tells who can stand in for a target, in the present record. */
export function tellStandIns(reading: Reading, via: ActAsVia, target: string, account: string): void {
  const found = reading.stage.iterate<{ user: string; since: string; until: string; given_by: string }>(
    'SELECT user, since, until, given_by FROM stand_in WHERE via = ? AND target = ? ORDER BY user, since',
    via,
    target,
  );
  for (const { user, since, until, given_by } of found) {
    if (userId(reading, user) === account) continue;
    reading.sink.row('can_act_as.csv', {
      identity: mentionUser(reading, user),
      target: account,
      via,
      valid_from: since === ALWAYS.since ? '' : since,
      valid_to: until === ALWAYS.until ? '' : until,
      rationale: `authorised by ${given_by}`,
    });
  }
}
