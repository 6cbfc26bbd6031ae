import { useId, useRef, useState } from 'react';
import { rowExplanation } from '../questions/row-ways.ts';
import { useQuestion } from '../questions/use-question.ts';
import { WhenAnswered } from '../ui/states.tsx';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';

interface ExplainRowProps {
  readonly identity: { readonly id: string; readonly name: string };
  readonly workflow: { readonly id: string; readonly name: string };
  readonly scope: string | undefined;
  readonly amount: number | undefined;
  readonly at: At;
}

/** A button that shows the row's finding in plain sentences beside it; asked for when it is pressed, not before. */
export function ExplainRow(props: ExplainRowProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = () => {
    if (!button.current || !panel.current) return;
    const at = button.current.getBoundingClientRect();
    const size = panel.current.getBoundingClientRect();
    const below = at.bottom + 6;
    const fits = below + size.height <= window.innerHeight;
    panel.current.style.left = `${Math.max(8, at.right - size.width)}px`;
    panel.current.style.top = `${Math.max(8, fits ? below : at.top - size.height - 6)}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="explain"
        popoverTarget={id}
        aria-label={`In words: ${props.identity.name}, ${props.workflow.name}`}
      >
        in words
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="words"
        role="dialog"
        aria-label={`${props.identity.name}, ${props.workflow.name}, in words`}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          place();
        }}
      >
        {open && <Words {...props} onShown={place} />}
      </div>
    </>
  );
}

function Words(props: ExplainRowProps & { onShown(): void }) {
  const asked = useQuestion(rowExplanation, {
    identity: props.identity.id,
    workflow: props.workflow.id,
    scope: props.scope ?? null,
    amount: props.amount ?? null,
    at: pointInTime(props.at),
  });
  return (
    <WhenAnswered asked={asked}>
      {(answer) => (
        <div ref={() => props.onShown()}>
          {(
            answer.completion?.witness?.explanation ??
            'A control stops every way; open the finding to see which.'
          )
            .split('\n')
            .filter(Boolean)
            .map((line, i) => (
              <p key={i}>{line}</p>
            ))}
        </div>
      )}
    </WhenAnswered>
  );
}
