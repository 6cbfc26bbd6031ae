import { assign, ALWAYS } from './assignments.ts';
import { holderId, placeOf, type Reading } from './reading.ts';
import { mentionUser } from './users.ts';

interface Lent {
  readonly holder: string;
  readonly since: string;
  readonly until: string;
}

/** Tells what users have through their reference user: all of its roles and profiles, for as long as it has them. */
export function tellReferenceUsers(reading: Reading): void {
  const { stage, sink } = reading;
  const { own } = stage.first<{ own: number }>('SELECT coalesce(max(rowid), 0) AS own FROM assigned')!;
  for (const row of stage.rows('USREFUS')) {
    sink.record('reference user of a user', placeOf(reading, row));
    const [user, reference] = [row['BNAME']!, row['REFUSER']];
    if (!reference || reference === user) {
      sink.setAside('user without a reference user');
      continue;
    }
    const identity = mentionUser(reading, user);
    for (const { holder, since, until } of lentBy(reading, reference, own)) {
      const [from, to] = [since === ALWAYS.since ? '' : since, until === ALWAYS.until ? '' : until];
      sink.row('has_role.csv', {
        identity,
        role: holderId(reading, holder),
        valid_from: from,
        valid_to: to,
        rationale: `through the reference user ${reference}`,
      });
      assign(reading, user, holder, from, to);
    }
  }
}

/** A reference user lends what it has of its own: what others lend to it, it does not pass on. */
function lentBy({ stage }: Reading, reference: string, own: number): Lent[] {
  return stage.all<Lent>(
    'SELECT holder, since, until FROM assigned WHERE user = ? AND rowid <= ? ORDER BY rowid',
    reference,
    own,
  );
}
