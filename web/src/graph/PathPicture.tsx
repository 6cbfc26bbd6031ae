import { useEffect, useRef } from 'react';
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
  const tell = useRef(onSelect);
  tell.current = onSelect;

  useEffect(() => {
    if (!container.current) return;
    const created = createPicture(container.current, (key) => tell.current(key));
    picture.current = created;
    return () => created.destroy();
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
      </div>
    </div>
  );
}
