import { useMemo, type ReactNode } from 'react';
import type { EdgePartsFragment } from '../generated/graphql.ts';
import { controlsHold } from '../graph/control-holds.ts';
import { drawingOf } from '../graph/drawing.ts';
import { elementsOf } from '../graph/elements.ts';
import { grouped } from '../graph/grouping.ts';
import { Legend } from '../graph/Legend.tsx';
import type { ShownWay } from '../graph/other-way.ts';
import { PathPicture } from '../graph/PathPicture.tsx';
import { ModeBadge } from '../ui/badges.tsx';
import { dayOf } from '../ui/day.ts';
import { amountText, placeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import type { At } from '../url/view.ts';
import { Controls } from './Controls.tsx';
import { controlsSaid } from './controls.ts';
import { namesOf } from './names.ts';
import { Selection } from './Selection.tsx';
import { Steps } from './Steps.tsx';

interface WayPanelProps {
  /** What is drawn; none where there is no way. */
  readonly way: ShownWay | null | undefined;
  /** The way is possible step by step, but a control blocks it. */
  readonly possibleOnly?: boolean;
  readonly origin: { readonly id: string; readonly name: string };
  readonly controls: readonly EdgePartsFragment[];
  readonly steps: readonly { readonly id: string; readonly name: string }[];
  /** Keys of the groups that are open. */
  readonly opened?: readonly string[] | undefined;
  /** Why there is no way, in sentences; used where there is none. */
  readonly missing: readonly string[];
  readonly selected: string | undefined;
  readonly at: At;
  readonly ranges: ReactNode;
  readonly others?: ReactNode;
  /** More about why there is no way. */
  readonly children?: ReactNode;
  onSelect(key: string | undefined): void;
  onOpen?(group: string): void;
}

const NO_EDGES: readonly EdgePartsFragment[] = [];

/** The way drawn, explained, listed step by step and with its evidence; or the reasons why there is none. */
export function WayPanel(props: WayPanelProps) {
  const { way, origin, controls, steps, missing, selected, at, ranges, others, children, onSelect } = props;
  const { opened, onOpen, possibleOnly = false } = props;
  const drawing = useMemo(() => {
    if (!way) return undefined;
    const setting = { origin: `IDENTITY:${origin.id}`, controls, date: dayOf(at.asOf) };
    const elements = elementsOf(way, { ...setting, holds: controlsHold(controls, way.steps) });
    return drawingOf(grouped(elements, { opened: new Set(opened), keep: new Set([setting.origin]) }));
  }, [way, origin.id, controls, at.asOf, opened]);
  const names = useMemo(() => namesOf(way, steps), [way, steps]);
  const edges = [...(way?.graph.edges ?? NO_EDGES), ...controls];
  const choose = (key: string | undefined) => {
    if (!key?.startsWith('more:')) onSelect(key);
    else if (!key.includes('>')) onOpen?.(key);
  };
  const details = selected && (
    <Selection
      selected={selected}
      nodes={way?.graph.nodes ?? []}
      edges={edges}
      names={names}
      at={at}
      onSelect={onSelect}
    />
  );
  return (
    <div className={`way${selected ? ' with-selection' : ''}${way ? '' : ' without-way'}`}>
      {(missing.length > 0 || children) && (
        <section className="card no-way" role="status">
          {missing.map((sentence, index) => (
            <p key={sentence}>{index === 0 ? <strong>{sentence}</strong> : sentence}</p>
          ))}
          {children}
        </section>
      )}
      {way && drawing && (
        <section className="card way-picture" aria-labelledby="way-title">
          <h2 id="way-title" className="way-title">
            {possibleOnly && 'What is possible, and the control that blocks it: '}
            {placeText(way.scope)}
            {typeof way.amount === 'number' ? `, for ${amountText(way.amount)}` : ', for any amount'}{' '}
            {way.mode && <ModeBadge mode={way.mode} />}
          </h2>
          <PathPicture
            drawing={drawing}
            selected={selected}
            label={`The way of ${origin.name}, from left to right. The list “Step by step” says the same.`}
            onSelect={choose}
          />
          <Legend drawing={drawing} />
        </section>
      )}
      {details}
      <div className="way-columns">
        <div className="way-column">
          {way && (
            <section className="card" aria-labelledby="steps-title">
              <h2 id="steps-title">Step by step</h2>
              <Steps witness={way} names={names} selected={selected} onSelect={onSelect} />
            </section>
          )}
          {!way && <Ranges>{ranges}</Ranges>}
        </div>
        <div className="way-column">
          {way?.explanation && <InWords explanation={way.explanation} />}
          {way && <Ranges>{ranges}</Ranges>}
          {steps.length > 0 && (
            <section className="card" aria-labelledby="controls-title">
              <h2 id="controls-title">
                <Term name="segregation">Controls between the steps</Term>
              </h2>
              <Controls controls={controlsSaid(controls, way, names)} />
            </section>
          )}
          {others}
        </div>
      </div>
    </div>
  );
}

function Ranges({ children }: { readonly children: ReactNode }) {
  return (
    <section className="card" aria-labelledby="ranges-title">
      <h2 id="ranges-title">Where and for how much</h2>
      {children}
    </section>
  );
}

function InWords({ explanation }: { readonly explanation: string }) {
  return (
    <section className="card way-words" aria-labelledby="explained-title">
      <h2 id="explained-title">In words</h2>
      {explanation
        .split('\n')
        .filter(Boolean)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </section>
  );
}
