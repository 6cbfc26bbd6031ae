import { useEffect, useRef, type ReactNode } from 'react';

interface HeadingProps {
  /** For the window's title and the history. */
  readonly title: string;
  readonly children: ReactNode;
}

let addressSeen = window.location.pathname + window.location.search;

/**
 * The page's one h1. It takes the focus when another page is opened, so that a screen reader starts there; not on the
 * first page, nor when the same page is only drawn again.
 */
export function Heading({ title, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const address = window.location.pathname + window.location.search;
    if (address !== addressSeen) heading.current?.focus();
    addressSeen = address;
  }, []);
  useEffect(() => {
    document.title = `${title} · Foureyes`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
