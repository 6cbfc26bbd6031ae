/** Bounds of MODEL.md section 13. */
export const MOST_ROUTES = 1_000;
const MOST_PARTIAL_PATHS = 100_000;

/**
 * How many routes a workflow has when every NEXT is admitted (MODEL.md sections 4 and 13): paths without repeated steps
 * from a step that no NEXT enters to one that none leaves, as distinct sequences of steps.
 * @param next pairs of steps; parallel ones count once
 * @returns the number, or `Infinity` where there are more than 1,000 or counting took more than 100,000 partial paths
 */
export function countRoutes(steps: readonly string[], next: readonly (readonly [string, string])[]): number {
  if (next.length === 0) return steps.length === 0 ? 0 : 1;
  const following = new Map<string, Set<string>>(steps.map((step) => [step, new Set()]));
  const entered = new Set<string>();
  for (const [from, to] of next) {
    following.get(from)?.add(to);
    entered.add(to);
  }
  let routes = 0;
  let partial = 0;
  const onPath = new Set<string>();
  // Each entry tries one step after the path that is left when all deeper entries are done; null takes the last one back.
  const open: (string | null)[] = steps.filter((step) => !entered.has(step));
  const path: string[] = [];
  while (open.length > 0) {
    const step = open.pop()!;
    if (step === null) {
      onPath.delete(path.pop()!);
      continue;
    }
    if (onPath.has(step)) continue;
    if (++partial > MOST_PARTIAL_PATHS) return Infinity;
    const after = following.get(step)!;
    if (after.size === 0) {
      if (++routes > MOST_ROUTES) return Infinity;
      continue;
    }
    onPath.add(step);
    path.push(step);
    open.push(null, ...after);
  }
  return routes;
}
