import { useMemo, type ReactNode } from 'react';
import type { EdgePartsFragment, WitnessPartsFragment } from '../generated/graphql.ts';
import { drawingOf } from '../graph/drawing.ts';
import { elementsOf } from '../graph/elements.ts';
import { PathPicture } from '../graph/PathPicture.tsx';
import { ModeBadge } from '../ui/badges.tsx';
import { amountText, placeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import type { At } from '../url/view.ts';
import { Controls } from './Controls.tsx';
import { controlsSaid } from './controls.ts';
import { namesOf } from './names.ts';
import { Selection } from './Selection.tsx';
import { Steps } from './Steps.tsx';

interface WayPanelProps {
  readonly witness: WitnessPartsFragment | null | undefined;
  readonly origin: { readonly id: string; readonly name: string };
  readonly controls: readonly EdgePartsFragment[];
  readonly steps: readonly { readonly id: string; readonly name: string }[];
  /** Why there is no way, in sentences; used where there is none. */
  readonly missing: readonly string[];
  readonly selected: string | undefined;
  readonly at: At;
  readonly ranges: ReactNode;
  /** More about why there is no way. */
  readonly children?: ReactNode;
  onSelect(key: string | undefined): void;
}

const NO_EDGES: readonly EdgePartsFragment[] = [];

/** The way drawn, explained, listed step by step and with its evidence; or the reasons why there is none. */
export function WayPanel(props: WayPanelProps) {
  const { witness, origin, controls, steps, missing, selected, at, ranges, children, onSelect } = props;
  const drawing = useMemo(
    () =>
      witness ? drawingOf(elementsOf(witness, { origin: `IDENTITY:${origin.id}`, controls })) : undefined,
    [witness, origin.id, controls],
  );
  const names = useMemo(() => namesOf(witness, steps), [witness, steps]);
  const edges = [...(witness?.graph.edges ?? NO_EDGES), ...controls];
  const details = selected && (
    <Selection
      selected={selected}
      nodes={witness?.graph.nodes ?? []}
      edges={edges}
      names={names}
      at={at}
      onSelect={onSelect}
    />
  );
  return (
    <div className={selected ? 'way with-selection' : 'way'}>
      {witness && drawing ? (
        <section className="card way-picture" aria-labelledby="way-title">
          <h2 id="way-title" className="way-title">
            {placeText(witness.scope)}
            {typeof witness.amount === 'number'
              ? `, for ${amountText(witness.amount)}`
              : ', for any amount'}{' '}
            <ModeBadge mode={witness.mode} />
          </h2>
          <PathPicture
            drawing={drawing}
            selected={selected}
            label={`The way of ${origin.name}, from left to right. The list “Step by step” says the same.`}
            onSelect={onSelect}
          />
        </section>
      ) : (
        <section className="card way-picture no-way" role="status">
          {missing.map((sentence, index) => (
            <p key={sentence}>{index === 0 ? <strong>{sentence}</strong> : sentence}</p>
          ))}
          {children}
        </section>
      )}
      {details}
      {witness && (
        <section className="card way-steps" aria-labelledby="steps-title">
          <h2 id="steps-title">Step by step</h2>
          <Steps witness={witness} names={names} selected={selected} onSelect={onSelect} />
        </section>
      )}
      {witness && <InWords witness={witness} />}
      <section className="card way-ranges" aria-labelledby="ranges-title">
        <h2 id="ranges-title">Where and for how much</h2>
        {ranges}
      </section>
      {steps.length > 0 && (
        <section className="card way-controls" aria-labelledby="controls-title">
          <h2 id="controls-title">
            <Term name="segregation">Controls between the steps</Term>
          </h2>
          <Controls controls={controlsSaid(controls, witness, names)} />
        </section>
      )}
    </div>
  );
}

function InWords({ witness }: { readonly witness: WitnessPartsFragment }) {
  return (
    <section className="card way-words" aria-labelledby="explained-title">
      <h2 id="explained-title">In words</h2>
      {witness.explanation
        .split('\n')
        .filter(Boolean)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </section>
  );
}
