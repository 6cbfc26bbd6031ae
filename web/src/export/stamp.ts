import type { View } from '../url/view.ts';
import { hrefOf } from '../url/view.ts';

/** What an export says of itself, so that nobody has to ask later what it was about. */
export interface Stamp {
  /** What is exported, in a word or two: `findings`. */
  readonly what: string;
  readonly source: string;
  readonly snapshot: number;
  /** The day on which access must be valid, YYYY-MM-DD. */
  readonly asOf: string;
  readonly jit: boolean;
  /** The view's filters as they stand in the address: name and value. */
  readonly filters: readonly (readonly [name: string, value: string])[];
  /** Address of the view at exactly this snapshot and day. */
  readonly address: string;
  /** When the export was made, ISO 8601 in UTC. */
  readonly made: string;
}

const TIME: readonly string[] = ['date', 'snapshot', 'jit'];
/** Parameters that say where the reader stands, not what is asked. */
const POSITION: readonly string[] = ['row', 'rows', 'selected', 'group'];

interface Known {
  readonly source: string;
  readonly snapshot: number;
  readonly now: Date;
  readonly origin: string;
}

/** The stamp of a view; a date or snapshot that the address leaves open is written as what it stands for now. */
export function stampOf(what: string, view: View, known: Known): Stamp {
  const asOf = view.at.asOf ?? known.now.toISOString().slice(0, 10);
  const snapshot = view.at.snapshot ?? known.snapshot;
  const href = hrefOf(view, { asOf, snapshot, jit: view.at.jit });
  const params = [...new URL(href, known.origin).searchParams];
  return {
    what,
    source: known.source,
    snapshot,
    asOf,
    jit: view.at.jit,
    filters: params.filter(([name]) => !TIME.includes(name) && !POSITION.includes(name)),
    address: new URL(href, known.origin).href,
    made: known.now.toISOString(),
  };
}

/** Label and value, for the head of a file. */
export function stampLines(stamp: Stamp): [string, string][] {
  return [
    ['Foureyes', stamp.what],
    ['Source', stamp.source],
    ['Snapshot', String(stamp.snapshot)],
    ['As of', stamp.asOf],
    ['Just-in-time access', stamp.jit ? 'counted' : 'not counted'],
    ['Filters', filtersText(stamp)],
    ['Made', stamp.made],
    ['Address', stamp.address],
  ];
}

/** The stamp in one line, for the foot of a picture. */
export function stampSentence(stamp: Stamp): string {
  return [
    `Foureyes, ${stamp.what}`,
    `${stamp.source}, snapshot ${stamp.snapshot}`,
    `as of ${stamp.asOf}`,
    `just-in-time access ${stamp.jit ? 'counted' : 'not counted'}`,
    filtersText(stamp),
    `made ${stamp.made}`,
  ].join(' · ');
}

/** `foureyes-findings-snapshot-3-2026-11-23-made-20261123T101500Z.csv` */
export function fileNameOf(stamp: Stamp, extension: string): string {
  const what = stamp.what.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const made = stamp.made.replace(/[-:]|\.\d+/g, '');
  const jit = stamp.jit ? '-jit' : '';
  return `foureyes-${what}-snapshot-${stamp.snapshot}-${stamp.asOf}${jit}-made-${made}.${extension}`;
}

function filtersText(stamp: Stamp): string {
  return stamp.filters.map(([name, value]) => `${name}=${value}`).join(', ') || 'no filters';
}
