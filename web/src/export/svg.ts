import type { Drawing, PlacedEdge, PlacedNode } from '../graph/drawing.ts';
import { NODE_WIDTH } from '../graph/drawing.ts';
import { NODE_HEIGHT } from '../graph/heights.ts';
import { fitLabel } from '../graph/label.ts';
import type { Theme } from '../graph/theme.ts';
import { stampLines, stampSentence, type Stamp } from './stamp.ts';
import { edgePath } from './svg-path.ts';

const MARGIN = 28;
const FOOT = 44;
const LINE_HEIGHT = 14;
const LABEL_WIDTH = 16;

/**
 * The picture as an SVG file of its own: no style sheet, no script, nothing from elsewhere. It looks as on the page and
 * carries its stamp as text at its foot and as metadata.
 */
export function svgOf(drawing: Drawing, theme: Theme, stamp: Stamp): string {
  const box = boxOf(drawing);
  const width = Math.round(box.right - box.left + 2 * MARGIN);
  const height = Math.round(box.bottom - box.top + 2 * MARGIN + FOOT);
  const frame = `${box.left - MARGIN} ${box.top - MARGIN} ${width} ${height}`;
  const foot = textAt(box.left, box.bottom + MARGIN + FOOT / 2, [stampSentence(stamp)], {
    fill: theme.quiet,
    'font-size': 9,
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${frame}" font-family="${xml(theme.font)}" font-size="12" role="img">`,
    `<title>${xml(`Foureyes, ${stamp.what}`)}</title>`,
    `<desc>${xml(
      stampLines(stamp)
        .map(([label, value]) => `${label}: ${value}`)
        .join('\n'),
    )}</desc>`,
    `<rect ${attributes({ x: box.left - MARGIN, y: box.top - MARGIN, width, height, fill: theme.surface })}/>`,
    markers(theme),
    ...drawing.lanes.map((lane) =>
      textAt(lane.x, lane.y, [lane.lane.toUpperCase()], {
        fill: theme.quiet,
        'font-size': 11,
        'font-weight': 600,
        'text-anchor': 'middle',
      }),
    ),
    ...drawing.edges.map((edge) => edgeSvg(edge, theme)),
    ...drawing.nodes.map((node) => nodeSvg(node, theme)),
    foot,
    '</svg>\n',
  ].join('\n');
}

function nodeSvg(node: PlacedNode, theme: Theme): string {
  const fills: Partial<Record<string, string>> = {
    identity: theme.origin,
    account: theme.account,
    step: theme.step,
  };
  const rows = fitLabel(node.title, LABEL_WIDTH, 2).split('\n');
  const lines = node.note && rows.length === 1 ? [...rows, node.note] : rows;
  const x = node.x - NODE_WIDTH / 2;
  const y = node.y - NODE_HEIGHT / 2;
  const look = {
    fill: fills[node.lane] ?? theme.node,
    stroke: theme.border,
    'stroke-width':
      node.change === 'added' ? 4 : node.lane === 'identity' || node.change === 'removed' ? 2 : 1,
    'stroke-dasharray': node.change === 'removed' ? '5 4' : undefined,
  };
  const shape = node.nonHuman
    ? `<polygon ${attributes({ points: cutCorners(x, y), ...look })}/>`
    : `<rect ${attributes({ x, y, width: NODE_WIDTH, height: NODE_HEIGHT, rx: 6, ...look })}/>`;
  const bold = node.lane === 'identity' || node.lane === 'step' ? 600 : undefined;
  const text = textAt(node.x, node.y, lines, {
    fill: theme.text,
    'font-weight': bold,
    'text-anchor': 'middle',
  });
  return `<g data-key="${xml(node.key)}"><title>${xml(node.title)}</title>${shape}${text}</g>`;
}

function cutCorners(x: number, y: number): string {
  const cut = 9;
  const right = x + NODE_WIDTH;
  const bottom = y + NODE_HEIGHT;
  return [
    [x + cut, y],
    [right - cut, y],
    [right, y + cut],
    [right, bottom - cut],
    [right - cut, bottom],
    [x + cut, bottom],
    [x, bottom - cut],
    [x, y + cut],
  ]
    .map((point) => point.join(','))
    .join(' ');
}

function edgeSvg(edge: PlacedEdge, theme: Theme): string {
  const control = edge.look === 'preventive' || edge.look === 'detective';
  const colour =
    edge.look === 'preventive'
      ? theme.preventive
      : edge.look === 'detective'
        ? theme.detective
        : edge.look === 'definition'
          ? theme.faint
          : edge.look === 'next'
            ? theme.border
            : theme.edge;
  const widths = { access: 1.4, definition: 1.1, next: 2.4, preventive: 3, detective: 2 };
  const { d, middle } = edgePath(edge);
  const line = `<path ${attributes({
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': edge.change === 'added' ? 3.4 : edge.actsAs ? 2 : widths[edge.look],
    'stroke-dasharray': dashes(edge),
    'marker-start': control ? 'url(#tee)' : undefined,
    'marker-end': control ? 'url(#tee)' : 'url(#arrow)',
  })}/>`;
  const label = edge.label
    ? textAt(middle.x, middle.y, fitLabel(edge.label, 14, 4).split('\n'), {
        fill: theme.text,
        'font-size': 11,
        'text-anchor': 'middle',
        stroke: theme.surface,
        'stroke-width': 4,
        'paint-order': 'stroke',
      })
    : '';
  return `<g data-key="${xml(edge.key)}">${line}${label}</g>`;
}

function dashes(edge: PlacedEdge): string | undefined {
  if (edge.change === 'removed') return '2 5';
  if (edge.jit) return '2 3';
  if (edge.rare) return '8 3 2 3';
  if (edge.expiring) return '12 4';
  return edge.actsAs || edge.look === 'detective' ? '7 4' : undefined;
}

function markers(theme: Theme): string {
  const common =
    'refX="9" refY="5" viewBox="0 0 10 10" orient="auto-start-reverse" markerUnits="userSpaceOnUse"';
  return [
    '<defs>',
    `<marker id="arrow" ${common} markerWidth="9" markerHeight="9"><path d="M0 0L10 5L0 10z" fill="${xml(theme.edge)}"/></marker>`,
    `<marker id="tee" ${common} markerWidth="12" markerHeight="12"><path d="M9 0V10" stroke="${xml(theme.edge)}" stroke-width="3"/></marker>`,
    '</defs>',
  ].join('');
}

function textAt(x: number, y: number, lines: readonly string[], look: Attributes): string {
  const top = y - ((lines.length - 1) * LINE_HEIGHT) / 2;
  const spans = lines.map(
    (line, i) =>
      `<tspan ${attributes({ x, y: top + i * LINE_HEIGHT, 'dominant-baseline': 'central' })}>${xml(line)}</tspan>`,
  );
  return `<text ${attributes(look)}>${spans.join('')}</text>`;
}

function boxOf(drawing: Drawing): { left: number; right: number; top: number; bottom: number } {
  const points = drawing.edges.flatMap((edge) => [edge.start, edge.end, ...edge.bends]);
  const xs = [
    ...drawing.nodes.flatMap(({ x }) => [x - NODE_WIDTH / 2, x + NODE_WIDTH / 2]),
    ...points.map((p) => p.x),
  ];
  const ys = [
    ...drawing.nodes.flatMap(({ y }) => [y - NODE_HEIGHT / 2, y + NODE_HEIGHT / 2]),
    ...drawing.lanes.map((lane) => lane.y - LINE_HEIGHT),
    ...points.map((p) => p.y),
  ];
  return {
    left: Math.min(0, ...xs),
    right: Math.max(0, ...xs),
    top: Math.min(0, ...ys),
    bottom: Math.max(0, ...ys),
  };
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributes(values: Attributes): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${typeof value === 'number' ? round(value) : xml(value ?? '')}"`)
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Text for XML: what is markup, and control characters, which XML has no way to write. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
