import { demoHistory } from '../../seed/history/history.ts';
import type { Graph } from '../../server/graph/port.ts';
import { fakeGraph } from './fake-graph.ts';

/** The demo company in memory, with its snapshots and reviews. */
export function demoGraph(): Graph {
  const history = demoHistory();
  return fakeGraph(
    history.map(({ world }) => world),
    (snapshot) => history[snapshot - 1].takenAt,
  );
}
