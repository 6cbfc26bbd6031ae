import { identityOf, subject } from '../sentence.ts';
import type { Outcome, ReviewWork } from '../work.ts';

/** SOX-6: no material path of a covered workflow was missed, or left without proof that it was not used. */
export function misstatementIsPreventedOrDetected({ collected, paths }: ReviewWork): Outcome {
  return {
    population: collected.pairs.count(),
    members: () => collected.pairs.members(),
    exceptions: paths
      .filter((path) => path.class === 'MISSED' || path.class === 'EXPOSED')
      .map((path) => ({
        subjects: [identityOf(path.identity), subject('WORKFLOW', path.workflow)],
        get explanation() {
          return path.explanation;
        },
        edges: path.edges,
        restsOn: path.restsOn,
      })),
  };
}
