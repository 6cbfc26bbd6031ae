import type { ReactNode } from 'react';
import type { Advice } from '../questions/failure.ts';
import type { Asked } from '../questions/use-question.ts';

interface LoadingProps {
  readonly doing: string;
  cancel(): void;
}

/** Says what is being done, and lets one stop it. */
export function Loading({ doing, cancel }: LoadingProps) {
  return (
    <div className="state" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>Now {doing} …</p>
      <button type="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

interface FailedProps {
  readonly advice: Advice;
  again(): void;
}

export function Failed({ advice, again }: FailedProps) {
  return (
    <div className="state failed" role="alert">
      <p>
        <strong>{advice.what}</strong>
      </p>
      <p>{advice.todo}</p>
      <button type="button" onClick={again}>
        Ask again
      </button>
    </div>
  );
}

interface CancelledProps {
  readonly doing: string;
  again(): void;
}

export function Cancelled({ doing, again }: CancelledProps) {
  return (
    <div className="state" role="status">
      <p>Cancelled while {doing}.</p>
      <button type="button" onClick={again}>
        Ask again
      </button>
    </div>
  );
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="state empty">{children}</div>;
}

interface AnswerProps<Answer> {
  readonly asked: Asked<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** Whether there is nothing to show yet, so that the page needs another heading. */
export function isWaiting(asked: Asked<unknown>): boolean {
  return asked.state !== 'answered' && !(asked.state === 'asking' && asked.earlier !== undefined);
}

/** The answer when it is there, an earlier one while it is asked again, else the state of asking. */
export function WhenAnswered<Answer>({ asked, children }: AnswerProps<Answer>) {
  switch (asked.state) {
    case 'answered':
      return children(asked.answer);
    case 'asking':
      return asked.earlier === undefined ? <Loading {...asked} /> : children(asked.earlier);
    case 'cancelled':
      return <Cancelled {...asked} />;
    case 'failed':
      return <Failed {...asked} />;
  }
}
