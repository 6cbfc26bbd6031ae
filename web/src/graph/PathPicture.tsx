import { useEffect, useRef } from 'react';
import { PictureExports } from '../export/PictureExports.tsx';
import type { Drawing } from './drawing.ts';
import { createPicture, type Picture } from './picture.ts';

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

  const latest = useRef({ drawing, selected });
  latest.current = { drawing, selected };

  // The page is shown first, then the canvas is made, then drawn on: each in a task of its own, so that none blocks.
  useEffect(() => {
    let draw: ReturnType<typeof setTimeout> | undefined;
    const create = setTimeout(() => {
      if (!container.current) return;
      const created = createPicture(container.current, (key) => tell.current(key));
      draw = setTimeout(() => {
        picture.current = created;
        created.draw(latest.current.drawing);
        created.select(latest.current.selected);
      });
      unused.current = () => created.destroy();
    });
    return () => {
      clearTimeout(create);
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
