import { useEffect, useRef, useState } from 'react';
import { PictureExports } from '../export/PictureExports.tsx';
import type { Drawing } from './drawing.ts';
import type { Picture } from './picture.ts';
import { readPicture } from './read-picture.ts';

interface PathPictureProps {
  readonly drawing: Drawing;
  readonly selected: string | undefined;
  readonly label: string;
  onSelect(key: string | undefined): void;
}

/** The picture with its buttons. What it shows is in the list of steps too, for those who cannot see or click it. */
export function PathPicture({ drawing, selected, label, onSelect }: PathPictureProps) {
  const container = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture>(undefined);
  const unused = useRef<() => void>(undefined);
  const tell = useRef(onSelect);
  tell.current = onSelect;

  const [unread, setUnread] = useState(false);
  const latest = useRef({ drawing, selected });
  latest.current = { drawing, selected };

  // The page is shown first, then what draws is read, the canvas made, then drawn on: each in a task of its own, so
  // that none blocks.
  useEffect(() => {
    let draw: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    void readPicture().then(
      ({ createPicture }) => {
        if (left || !container.current) return;
        const created = createPicture(container.current, (key) => tell.current(key));
        draw = setTimeout(() => {
          picture.current = created;
          created.draw(latest.current.drawing);
          created.select(latest.current.selected);
        });
        unused.current = () => created.destroy();
      },
      () => setUnread(true),
    );
    return () => {
      left = true;
      clearTimeout(draw);
      picture.current = undefined;
      unused.current?.();
      unused.current = undefined;
    };
  }, []);
  useEffect(() => picture.current?.draw(drawing), [drawing]);
  useEffect(() => picture.current?.select(selected), [selected]);

  return (
    <div className="picture">
      <div ref={container} className="canvas" role="img" aria-label={label} />
      {unread && (
        <p className="state failed" role="alert">
          The picture cannot be drawn, because a part of this page could not be read. Load the page again; the
          list of steps says the same in words.
        </p>
      )}
      <div className="picture-buttons" role="group" aria-label="Size of the picture">
        <button type="button" aria-label="Smaller" onClick={() => picture.current?.zoomBy(1 / 1.25)}>
          −
        </button>
        <button type="button" aria-label="Larger" onClick={() => picture.current?.zoomBy(1.25)}>
          +
        </button>
        <button type="button" onClick={() => picture.current?.fit()}>
          Fit
        </button>
        <PictureExports drawing={drawing} picture={picture} />
      </div>
    </div>
  );
}
