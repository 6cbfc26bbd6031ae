import { useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly children: string;
  readonly className?: string;
}

/** Copies a text; says whether that worked, for the clipboard is the browser's to give. */
export function CopyButton({ text, children, className }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{ text: string; said: string }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ text, said: 'copied' });
    } catch {
      setOutcome({ text, said: 'the browser does not allow it: select the text and copy it' });
    }
  };
  const said = outcome?.text === text ? outcome.said : '';
  return (
    <span className="copy">
      <button type="button" className={className} onClick={() => void copy()}>
        {children}
      </button>{' '}
      <span role="status" className="quiet">
        {said}
      </span>
    </span>
  );
}
