import type { Report } from './report.ts';

const [WIDTH, HEIGHT] = [760, 420];
const FRAME = { left: 80, right: 200, top: 24, bottom: 56 };
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#000000'];

/** One line of the chart: what a system takes at each size. */
interface Line {
  readonly name: string;
  readonly points: readonly (readonly [identities: number, ms: number])[];
}

/**
 * A picture (SVG) of how the time of each system grows with the number of identities, in its fastest formulation of the
 * question without scopes; both axes by powers of ten, so that linear growth is a line that rises by one step a step.
 */
export function growthChart(reports: readonly Report[]): string {
  const lines = linesOf(reports);
  const all = lines.flatMap(({ points }) => points);
  const x = axis(
    all.map(([identities]) => identities),
    FRAME.left,
    WIDTH - FRAME.right,
  );
  const y = axis(
    all.map(([, ms]) => ms),
    HEIGHT - FRAME.bottom,
    FRAME.top,
  );
  const grid = [
    ...x.ticks.map((tick) => gridLine(x.at(tick), FRAME.top, x.at(tick), HEIGHT - FRAME.bottom)),
    ...y.ticks.map((tick) => gridLine(FRAME.left, y.at(tick), WIDTH - FRAME.right, y.at(tick))),
    ...x.ticks.map((tick) =>
      words(x.at(tick), HEIGHT - FRAME.bottom + 20, 'middle', tick.toLocaleString('en')),
    ),
    ...y.ticks.map((tick) => words(FRAME.left - 8, y.at(tick) + 4, 'end', duration(tick))),
    words((FRAME.left + WIDTH - FRAME.right) / 2, HEIGHT - 14, 'middle', 'identities'),
  ];
  const drawn = lines.flatMap(({ name, points }, number) => {
    const colour = COLOURS[number % COLOURS.length];
    const places = points.map(([identities, ms]) => [x.at(identities), y.at(ms)] as const);
    const legend = FRAME.top + 16 + number * 22;
    return [
      `<polyline points="${places.map((place) => place.map(rounded).join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...places.map(
        ([px, py]) => `<circle cx="${rounded(px)}" cy="${rounded(py)}" r="3.5" fill="${colour}"/>`,
      ),
      `<circle cx="${WIDTH - FRAME.right + 18}" cy="${legend - 4}" r="5" fill="${colour}"/>`,
      words(WIDTH - FRAME.right + 30, legend, 'start', name),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="13">`,
    '<title>Time to answer for the whole population, by number of identities</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...grid,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

/** The systems in the order of the largest report, the fastest formulation of each at every size. */
function linesOf(reports: readonly Report[]): Line[] {
  const ascending = reports.toSorted((a, b) => a.identities - b.identities);
  const names = new Set(ascending.toReversed().flatMap(({ systems }) => systems.map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const points = ascending.flatMap(({ identities, systems }) => {
      const its = systems.filter((one) => one.name === name && one.question === 'pairs');
      return its.length === 0 ? [] : [[identities, Math.min(...its.map((one) => one.medianMs))] as const];
    });
    return points.length === 0 ? [] : [{ name, points }];
  });
}

/** Places of values by powers of ten, the outermost powers at the ends. */
function axis(
  values: readonly number[],
  start: number,
  end: number,
): { at(value: number): number; ticks: number[] } {
  const powers = values.map(Math.log10);
  const least = Math.floor(Math.min(...powers));
  const most = Math.max(least + 1, Math.ceil(Math.max(...powers)));
  return {
    at: (value) => start + ((Math.log10(value) - least) / (most - least)) * (end - start),
    ticks: Array.from({ length: most - least + 1 }, (_, n) => 10 ** (least + n)),
  };
}

function gridLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${rounded(x1)}" y1="${rounded(y1)}" x2="${rounded(x2)}" y2="${rounded(y2)}" stroke="#dddddd"/>`;
}

function words(x: number, y: number, anchor: 'start' | 'middle' | 'end', text: string): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}" fill="#333333">${text}</text>`;
}

function duration(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
