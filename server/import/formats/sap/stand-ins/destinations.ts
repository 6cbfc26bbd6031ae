import { placeOf, SYSTEM, userId, type Reading } from '../reading.ts';
import { storedLogon } from './rfc-destination.ts';
import { stageStandIns, tellStandIns } from './stand-ins.ts';

export function destinationNames({ stage }: Reading): string[] {
  return stage
    .all<{ name: string }>('SELECT DISTINCT RFCDEST AS name FROM RFCDES ORDER BY 1')
    .map(({ name }) => name);
}

/**
 * Tells the accounts whose logon is stored in a destination, and who can use it. An account that this extract has under
 * the same name is taken for the same; any other is one of the system that the destination leads to.
 */
export function tellDestinations(reading: Reading, names: readonly string[]): void {
  const { stage, sink, rules } = reading;
  stageStandIns(reading, 'CREDENTIAL', rules.rfcDestinations, names);
  let stored = 0;
  for (const row of stage.rows('RFCDES')) {
    const name = row['RFCDEST']!;
    sink.record('RFC destination', placeOf(reading, row));
    const { user, by } = storedLogon(row);
    if (by === 'trusted')
      sink.notUnderstood('trusted RFC destination: who may log on is decided in the other system (S_RFCACL)');
    if (user === '' || by !== 'stored') {
      sink.setAside(user === '' ? 'destination without a user' : 'destination without a stored logon');
      continue;
    }
    stored++;
    tellStandIns(reading, 'CREDENTIAL', name, mentionAccount(reading, name, user));
  }
  if (stored > 0)
    sink.notice(
      'Stored logons of RFC destinations are tied to users of this extract by their names alone; where a destination leads to another system, the user there is another.',
    );
}

function mentionAccount(reading: Reading, destination: string, user: string): string {
  if (reading.stage.first('SELECT 1 AS there FROM USR02 WHERE BNAME = ?', user)) return userId(reading, user);
  const id = `${reading.rules.prefix}${user}@${destination}`;
  reading.sink.mention('identities.csv', {
    id,
    name: `${user} (${destination})`,
    kind: 'SERVICE_ACCOUNT',
    system: `${SYSTEM}: ${destination}`,
  });
  return id;
}
