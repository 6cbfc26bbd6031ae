import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { TERMS, type TermName } from './terms.ts';

interface TermProps {
  readonly name: TermName;
  readonly children: ReactNode;
  /** What pressing it does, where it does more than show the definition. */
  readonly onPress?: (() => void) | undefined;
}

/** A word with its definition one hover or focus away; Escape hides it again. */
export function Term({ name, children, onPress }: TermProps) {
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);

  const show = () => {
    if (!word.current || !tip.current) return;
    tip.current.showPopover();
    const at = word.current.getBoundingClientRect();
    const size = tip.current.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, window.innerWidth - size.width - 8));
    const below = at.bottom + 6;
    const top = below + size.height > window.innerHeight ? at.top - size.height - 6 : below;
    tip.current.style.left = `${left}px`;
    tip.current.style.top = `${top}px`;
  };
  const hide = () => tip.current?.hidePopover();
  const hideOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !tip.current?.matches(':popover-open')) return;
    event.stopPropagation();
    hide();
  };

  return (
    <span className="term" onMouseEnter={show} onMouseLeave={hide}>
      <button
        ref={word}
        type="button"
        aria-describedby={id}
        onFocus={show}
        onBlur={hide}
        onClick={onPress ?? show}
        onKeyDown={hideOnEscape}
      >
        {children}
      </button>
      <span ref={tip} id={id} role="tooltip" popover="manual" className="tip">
        {TERMS[name]}
      </span>
    </span>
  );
}
