import { given } from '../given.ts';
import type { DecisionRow, ReviewRow, SystemRow, World } from '../world.ts';
import { accessInScope, nameOf } from './in-scope.ts';
import type { Attestation } from './schema.ts';

/**
 * The bulk of a review: a decision to certify on all access in scope that nobody decided about by name, reviewer by
 * reviewer, each at the pace that is written.
 * @param world whose access is reviewed
 * @param decided what is decided by name
 * @param systems as they are described when the review is done
 */
export function attested(
  attestation: Attestation,
  review: ReviewRow,
  world: World,
  decided: readonly DecisionRow[],
  systems: readonly SystemRow[],
): DecisionRow[] {
  const known = new Set(decided.filter((row) => row.review === review.id).map(nameOf));
  const departments = new Map(world.identities.map((one) => [one.id, one.department ?? one.system ?? '']));
  const reviewerOf = (identity: string): string => {
    const { by } = attestation;
    const reviewer = by[departments.get(identity) ?? ''] ?? by['else'];
    return reviewer === identity ? (by['own'] ?? reviewer) : reviewer;
  };
  const counts = new Map<string, number>();
  return accessInScope(world, systemsOf(review, systems), review.periodEnd)
    .filter((access) => !known.has(nameOf(access)))
    .map((access) => {
      const reviewer = reviewerOf(access.identity);
      const count = counts.get(reviewer) ?? 0;
      counts.set(reviewer, count + 1);
      const at = Date.parse(attestation.from) + count * attestation.every * 1000;
      return given({
        review: review.id,
        ...access,
        decision: 'CERTIFY' as const,
        reviewer,
        decidedAt: new Date(at).toISOString().replace('.000Z', 'Z'),
        rationale: attestation.because,
      });
    });
}

/** Those that the review names, else all that carry one of its frameworks. */
function systemsOf(
  { systems = [], frameworks = [] }: ReviewRow,
  described: readonly SystemRow[],
): Set<string> {
  if (systems.length > 0) return new Set(systems);
  const carrying = described.filter((system) => system.frameworks?.some((each) => frameworks.includes(each)));
  return new Set(carrying.map(({ id }) => id));
}
