import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';
import { goTo, stayAt } from './navigation.ts';

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  /** Change the address without a new entry in the history. */
  readonly stay?: boolean;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link of the page to itself: a plain anchor, so that it can be copied and opened elsewhere, without a reload. */
export function Link({ stay = false, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || elsewhere) return;
    event.preventDefault();
    (stay ? stayAt : goTo)(rest.href);
  };
  return <a {...rest} onClick={follow} />;
}
