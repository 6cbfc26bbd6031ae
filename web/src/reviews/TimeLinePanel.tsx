import type { ReviewQuery } from '../generated/graphql.ts';
import { timeLineOf, type Moment, type PlacedMoment } from './time-line.ts';

const WIDTH = 1000;
const HEIGHT = 92;
const LINE = 54;
/** A shape a kind, so that nobody needs the colour. */
const SHAPES: Readonly<Record<Moment['kind'], string>> = {
  date: '│',
  snapshot: '◆',
  decision: '●',
  exception: '▲',
  run: '■',
  'look-back': '◌',
};
const KIND_WORDS: Readonly<Record<Moment['kind'], string>> = {
  date: 'date of the review',
  snapshot: 'snapshot',
  decision: 'decisions',
  exception: 'exception',
  run: 'run of a control',
  'look-back': 'look-back',
};

/** The close and what happened before and after it: drawn as a line, and the same as two lists. */
export function TimeLinePanel({ review }: { readonly review: NonNullable<ReviewQuery['review']> }) {
  const line = timeLineOf(review);
  const [start, end] = line.period;
  const kinds = [...new Set(line.moments.map(({ kind }) => kind))];
  return (
    <section className="card" aria-labelledby="time-title">
      <h2 id="time-title">Before and after the close</h2>
      <svg
        className="time-line"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="The lists below say the same."
      >
        <rect
          className="time-period"
          x={start * WIDTH}
          y={LINE - 8}
          width={(end - start) * WIDTH}
          height={16}
        />
        <line className="time-axis" x1={0} x2={WIDTH} y1={LINE} y2={LINE} />
        <line
          className="time-close"
          x1={line.close * WIDTH}
          x2={line.close * WIDTH}
          y1={14}
          y2={HEIGHT - 6}
        />
        <text
          className="time-word"
          x={line.close * WIDTH}
          y={11}
          textAnchor={line.close > 0.9 ? 'end' : 'middle'}
        >
          close {review.close}
        </text>
        <text className="time-word" x={((start + end) / 2) * WIDTH} y={HEIGHT - 10} textAnchor="middle">
          period {review.periodStart} to {review.periodEnd}
        </text>
        {line.moments.map((moment, place) => (
          <text
            key={place}
            className={`time-moment time-${moment.kind}`}
            x={moment.x * WIDTH}
            y={moment.kind === 'date' ? LINE + 5 : LINE - 12}
            textAnchor="middle"
          >
            {SHAPES[moment.kind]}
            <title>{moment.text}</title>
          </text>
        ))}
      </svg>
      <p className="quiet time-legend" aria-hidden="true">
        {kinds.map((kind) => (
          <span key={kind}>
            {SHAPES[kind]} {KIND_WORDS[kind]}
          </span>
        ))}
      </p>
      <div className="time-lists">
        <Moments title="Up to the close" moments={line.before} />
        <Moments title="After the close" moments={line.after} />
      </div>
    </section>
  );
}

interface MomentsProps {
  readonly title: string;
  readonly moments: readonly PlacedMoment[];
}

function Moments({ title, moments }: MomentsProps) {
  return (
    <details open={moments.length <= 12}>
      <summary>
        {title}: {moments.length === 0 ? 'nothing' : moments.length}
      </summary>
      <ol className="plain">
        {moments.map((moment, place) => (
          <li key={place}>{moment.text}</li>
        ))}
      </ol>
    </details>
  );
}
