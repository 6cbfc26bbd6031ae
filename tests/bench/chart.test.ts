import { expect, test } from 'vitest';
import { growthChart } from '../../bench/chart.ts';
import type { Report, SystemResult } from '../../bench/report.ts';

function report(identities: number, times: Readonly<Record<string, readonly number[]>>): Report {
  const systems = Object.entries(times).flatMap(([name, all]) =>
    all.map((medianMs) => ({ name, medianMs, question: 'pairs' }) as SystemResult),
  );
  return { identities, systems } as Partial<Report> as Report;
}

const chart = growthChart([
  report(100_000, { Foureyes: [20], 'Neo4j alone': [30_000, 12_000] }),
  report(10_000, { Foureyes: [2], 'Neo4j alone': [1_000] }),
]);

test('the chart has a line for each system, through its fastest formulations', () => {
  expect(chart.match(/<polyline/g)).toHaveLength(2);
  expect(chart).toContain('Foureyes</text>');
  expect(chart).toContain('Neo4j alone</text>');
});

test('linear growth rises by as much for every system, and slower systems are drawn higher', () => {
  const [fast, slow] = [...chart.matchAll(/points="([^"]+)"/g)].map(([, points]) =>
    points.split(' ').map((point) => point.split(',').map(Number)),
  );
  expect(fast[0][1]).toBeGreaterThan(fast[1][1]);
  expect(slow[0][1]).toBeLessThan(fast[0][1]);
  expect(fast.map(([x]) => x)).toEqual(slow.map(([x]) => x));
});

test('the axes name powers of ten', () => {
  for (const label of ['10,000', '100,000', '1 ms', '1 s', '100 s'])
    expect(chart).toContain(`>${label}</text>`);
});
