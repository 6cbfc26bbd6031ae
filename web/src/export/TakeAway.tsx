import { useRef, useState } from 'react';
import { hrefOf, type View } from '../url/view.ts';
import { CopyButton } from './CopyButton.tsx';
import { QuestionsBehind } from './QuestionsBehind.tsx';
import { TableExport } from './TableExport.tsx';

/** Every way to take the view elsewhere: as a link, as a file, on paper, as a question. */
export function TakeAway({ view }: { readonly view: View }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const link = window.location.origin + hrefOf(view, view.at);
  const show = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div className="take-away">
      <CopyButton text={link}>Copy link</CopyButton>
      <button type="button" aria-haspopup="dialog" onClick={show}>
        Take it away …
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="take-away-title"
        onClose={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.stopPropagation();
        }}
      >
        <header>
          <h2 id="take-away-title">Take it away</h2>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        {open && (
          <>
            <section aria-labelledby="export-link">
              <h3 id="export-link">This view as a link</h3>
              <p className="link">
                <input
                  readOnly
                  value={link}
                  aria-label="Address of this view"
                  onFocus={(e) => e.target.select()}
                />
                <CopyButton text={link}>Copy</CopyButton>
              </p>
            </section>
            <TableExport view={view} />
            <section aria-labelledby="export-print">
              <h3 id="export-print">On paper</h3>
              <p>
                <button
                  type="button"
                  onClick={() => {
                    dialog.current?.close();
                    window.print();
                  }}
                >
                  Print
                </button>
              </p>
            </section>
            <QuestionsBehind />
          </>
        )}
      </dialog>
    </div>
  );
}
