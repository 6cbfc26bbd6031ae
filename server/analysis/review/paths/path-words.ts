import { formatDay } from '../../../domain/day.ts';
import type { Sentence } from '../../../domain/review-answer.ts';
import type { ReviewContext } from '../context.ts';
import { formatInstant } from '../instants.ts';
import { count, identityOf, listed, say, subject } from '../sentence.ts';
import type { Classified } from './classified.ts';
import type { FoundPath } from './found-path.ts';

/** What a path is, why it has its class, and what would change that. */
export function explainPath(context: ReviewContext, path: FoundPath, classified: Classified): Sentence {
  const isStanding = classified.class === 'PREVENTED' ? path.preventedStanding : path.completesStanding;
  const jit = isStanding ? '' : ', once access is activated,';
  const who = identityOf(path.identity);
  const workflow = subject('WORKFLOW', path.workflow);
  if (classified.class === 'PREVENTED') {
    return say`${who} could${jit} take ${workflow} from start to end for a material amount if no preventive control stood between its steps. The control must be shown to work (SOX-8).`;
  }
  const can = say`${who} can${jit} take ${workflow} from start to end for a material amount`;
  return say`${can}${whenSeen(context, path)}. ${judgement(context, path, classified)}`;
}

function whenSeen({ lookedAt }: ReviewContext, { completedIn }: FoundPath): Sentence {
  const last = completedIn[completedIn.length - 1];
  const at = lookedAt.all.find(({ sequence }) => sequence === last);
  return at ? say`, last seen in snapshot ${last} as of ${formatDay(at.day)}` : [];
}

function judgement(
  context: ReviewContext,
  path: FoundPath,
  { class: kind, reason, restsOn, open }: Classified,
): Sentence {
  if (kind === 'DETECTED') {
    const [accepted] = restsOn.exceptions;
    if (accepted)
      return say`The approved exception ${subject('EXCEPTION', accepted.id)} accepts it with the compensating control “${accepted.compensatingControl ?? ''}”.`;
    const runs = restsOn.controlRuns.map(
      ({ control, performer, performedAt }) =>
        say`“${control}”, performed by ${identityOf(performer)} on ${formatInstant(performedAt)}`,
    );
    return say`Misuse would have been noticed: every way is watched by an effective detective control, ${listed(runs)}.`;
  }
  if (kind === 'REMEDIATED' || kind === 'EXPOSED') {
    const time = open ? `from ${formatInstant(open.from)} to ${formatInstant(open.to)}` : '';
    if (kind === 'REMEDIATED')
      return say`It is gone at the close, and ${count(restsOn.lookBacks.length, 'look-back')} by others over the time ${time} found no use.`;
    const isUsed = restsOn.lookBacks.some(({ used }) => used);
    return isUsed
      ? say`It is gone at the close, but a look-back says that it was used while it was open. Examine what was posted ${time}, and record the effect.`
      : say`It is gone at the close, but nothing shows that it was not used while it was open, ${time}. Record a look-back over all of this time, by active people other than ${identityOf(path.identity)}.`;
  }
  return missed(path, reason, restsOn.decisions.length, context);
}

function missed(
  path: FoundPath,
  reason: Classified['reason'],
  decisions: number,
  { review }: ReviewContext,
): Sentence {
  const workflow = subject('WORKFLOW', path.workflow);
  const fix = say`Take away the access that ties the steps together and show by a look-back that it was not used, or approve an exception with a compensating control before the books close on ${formatDay(review.close)}.`;
  switch (reason) {
    case 'REVOKED_NOT_DONE':
      return say`The review revoked access that it needs (${count(decisions, 'decision')}), but at the close nothing shows that this was carried out. Carry the revocation out and import an extract taken after it.`;
    case 'LOOKED_AND_CERTIFIED':
      return say`Somebody looked at ${workflow} for this identity and let the access stand, without an approved exception or a control that would detect misuse. ${fix}`;
    case 'CERTIFIED_PIECEWISE':
      return say`The access that it needs was decided edge by edge (${count(decisions, 'decision')}), and no decision says a word about ${workflow}: nobody asked what the pieces do together. ${fix}`;
    default:
      return say`No decision was made about any of the access that it needs. ${fix}`;
  }
}
