import { timeText } from '../ui/format.ts';

/** Something that happened, or had to happen, in or around a review. */
export interface Moment {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly kind: 'date' | 'snapshot' | 'decision' | 'exception' | 'run' | 'look-back';
  readonly text: string;
}

export interface PlacedMoment extends Moment {
  /** From 0 (the beginning of the line) to 1. */
  readonly x: number;
}

export interface TimeLine {
  readonly moments: readonly PlacedMoment[];
  /** Where the close stands on the line. */
  readonly close: number;
  /** From the beginning to the end of the period. */
  readonly period: readonly [number, number];
  readonly before: readonly PlacedMoment[];
  readonly after: readonly PlacedMoment[];
}

interface Dated {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly due: string;
  readonly close: string;
  readonly looksAt: { readonly all: readonly { readonly sequence: number; readonly takenAt: string }[] };
  readonly decisionTotals: {
    readonly all: number;
    readonly firstAt?: string | null;
    readonly lastAt?: string | null;
  };
  readonly exceptions: readonly {
    readonly id: string;
    readonly identity: { readonly name: string };
    readonly openedAt?: string | null;
    readonly approvedAt?: string | null;
    readonly expiresAt?: string | null;
    readonly closedAt?: string | null;
  }[];
  readonly controlRuns: readonly {
    readonly control: string;
    readonly performedAt: string;
    readonly result: string;
  }[];
  readonly lookBacks: readonly {
    readonly identity: { readonly name: string };
    readonly performedAt: string;
    readonly used: boolean;
  }[];
}

const DAY = 86_400_000;

/** The end of a day: every date of a review but the beginning of its period means that (REVIEWS.md section 2). */
function endOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + DAY - 1;
}

/** All that is dated in a review, in order of time, with its place on a line that leaves a little room at both ends. */
export function timeLineOf(review: Dated): TimeLine {
  const moments = momentsOf(review).sort((a, b) => a.at - b.at || a.text.localeCompare(b.text));
  const first = Math.min(...moments.map(({ at }) => at));
  const last = Math.max(...moments.map(({ at }) => at));
  const room = Math.max(DAY, (last - first) * 0.03);
  const place = (at: number): number => (at - first + room) / (last - first + 2 * room);
  const placed = moments.map((moment) => ({ ...moment, x: place(moment.at) }));
  const closing = endOf(review.close);
  return {
    moments: placed,
    close: place(closing),
    period: [place(Date.parse(`${review.periodStart}T00:00:00Z`)), place(endOf(review.periodEnd))],
    before: placed.filter(({ at }) => at <= closing),
    after: placed.filter(({ at }) => at > closing),
  };
}

function momentsOf(review: Dated): Moment[] {
  const { decisionTotals } = review;
  const timed = (kind: Moment['kind'], time: string | null | undefined, text: string): Moment[] =>
    time ? [{ at: Date.parse(time), kind, text: `${timeText(time)}: ${text}` }] : [];
  return [
    {
      at: Date.parse(`${review.periodStart}T00:00:00Z`),
      kind: 'date',
      text: `${review.periodStart}: the period begins`,
    },
    { at: endOf(review.periodEnd), kind: 'date', text: `${review.periodEnd}: the period ends` },
    { at: endOf(review.due), kind: 'date', text: `${review.due}: the review is due` },
    { at: endOf(review.close), kind: 'date', text: `${review.close}: the books close` },
    ...review.looksAt.all.flatMap(({ sequence, takenAt }) =>
      timed('snapshot', takenAt, `snapshot ${sequence} was taken`),
    ),
    ...timed('decision', decisionTotals.firstAt, `first of ${decisionTotals.all} decisions`),
    ...timed('decision', decisionTotals.lastAt, `last of ${decisionTotals.all} decisions`),
    ...review.exceptions.flatMap(({ id, identity, openedAt, approvedAt, expiresAt, closedAt }) => [
      ...timed('exception', openedAt, `exception ${id} (${identity.name}) was proposed`),
      ...timed('exception', approvedAt, `exception ${id} (${identity.name}) was approved`),
      ...timed('exception', expiresAt, `exception ${id} (${identity.name}) expires`),
      ...timed('exception', closedAt, `exception ${id} (${identity.name}) was closed`),
    ]),
    ...review.controlRuns.flatMap(({ control, performedAt, result }) =>
      timed('run', performedAt, `control ${control} was performed: ${result.toLowerCase()}`),
    ),
    ...review.lookBacks.flatMap(({ identity, performedAt, used }) =>
      timed('look-back', performedAt, `look-back on ${identity.name}: ${used ? 'used' : 'not used'}`),
    ),
  ];
}
