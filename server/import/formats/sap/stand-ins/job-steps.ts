import { placeOf, type Reading } from '../reading.ts';
import { stageStandIns, tellStandIns } from './stand-ins.ts';
import { mentionUser } from '../users.ts';

/** States in which nobody changes the steps of a job any more: finished and cancelled. */
const OVER = new Set(['F', 'A']);

/** Users as whom job steps run. */
export function stepUsers({ stage }: Reading): string[] {
  return stage
    .all<{ name: string }>("SELECT DISTINCT AUTHCKNAM AS name FROM TBTCP WHERE AUTHCKNAM <> '' ORDER BY 1")
    .map(({ name }) => name);
}

/**
 * Tells who can act as the users of job steps: whoever may define a step that runs as another user, and who scheduled a
 * job that is not over, whose steps are his to change.
 */
export function tellJobSteps(reading: Reading, targets: readonly string[]): void {
  const { stage, sink, rules } = reading;
  stageStandIns(reading, 'RUNS_AS', rules.jobSteps, targets);
  const told = new Set<string>();
  const isNew = (text: string): boolean => !told.has(text) && told.add(text).size > 0;
  for (const row of stage.rows('TBTCP')) {
    sink.record('job step', placeOf(reading, row));
    const [user, initiator, status] = [row['AUTHCKNAM'], row['SDLUNAME'], row['STATUS'] ?? ''];
    if (!user) {
      sink.setAside('job step without a user');
      continue;
    }
    const target = mentionUser(reading, user);
    if (isNew(user)) tellStandIns(reading, 'RUNS_AS', user, target);
    if (!initiator || initiator === user || OVER.has(status) || !isNew(`${initiator}\n${user}`)) continue;
    sink.row('can_act_as.csv', {
      identity: mentionUser(reading, initiator),
      target,
      via: 'RUNS_AS',
      rationale: 'scheduled a job that runs as this user',
    });
  }
}
