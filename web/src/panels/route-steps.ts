interface Next {
  readonly from: string;
  readonly to: string;
  readonly above?: number | null;
  readonly upTo?: number | null;
}

/**
 * The steps that a route for this amount may pass, in an order in which they can follow each other (MODEL.md section
 * 4, Route). Without an amount every NEXT counts; a workflow without any NEXT has one route: all of its steps.
 */
export function routeSteps<Step extends { readonly id: string }>(
  steps: readonly Step[],
  next: readonly Next[],
  amount: number | undefined,
): Step[] {
  if (next.length === 0) return [...steps];
  const key = (step: Step) => `STEP:${step.id}`;
  const admits = ({ above, upTo }: Next) =>
    amount === undefined || ((above ?? 0) < amount && amount <= (upTo ?? Infinity));
  const taken = next.filter(admits);
  const starts = steps.map(key).filter((each) => !next.some((edge) => edge.to === each));
  const ends = steps.map(key).filter((each) => !next.some((edge) => edge.from === each));
  const forward = reach(starts, taken);
  const backward = reach(
    ends,
    taken.map(({ from, to }) => ({ from: to, to: from })),
  );
  const rank = new Map([...forward].map((each) => [each, longestTo(each, taken, new Set())]));
  return steps
    .filter((step) => forward.has(key(step)) && backward.has(key(step)))
    .sort((a, b) => (rank.get(key(a)) ?? 0) - (rank.get(key(b)) ?? 0));
}

function reach(from: readonly string[], edges: readonly Pick<Next, 'from' | 'to'>[]): Set<string> {
  const seen = new Set(from);
  for (const each of seen) for (const edge of edges) if (edge.from === each) seen.add(edge.to);
  return seen;
}

/** Length of the longest path to the step; a loop is not walked twice. */
function longestTo(step: string, edges: readonly Next[], walked: ReadonlySet<string>): number {
  const inside = new Set([...walked, step]);
  const before = edges.filter((edge) => edge.to === step && !inside.has(edge.from));
  return Math.max(0, ...before.map((edge) => 1 + longestTo(edge.from, edges, inside)));
}
