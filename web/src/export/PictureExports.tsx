import { useRef, useState, type RefObject } from 'react';
import type { Drawing } from '../graph/drawing.ts';
import type { Picture } from '../graph/picture.ts';
import { readTheme } from '../graph/theme.ts';
import { useView } from '../url/navigation.ts';
import { makeStamp } from './make-stamp.ts';
import { stampedPng } from './stamped-png.ts';
import { svgOf } from './svg.ts';
import { takeOut } from './take-out.ts';

interface PictureExportsProps {
  readonly drawing: Drawing;
  readonly picture: RefObject<Picture | undefined>;
}

/** The picture as a file, with its stamp. */
export function PictureExports({ drawing, picture }: PictureExportsProps) {
  const view = useView();
  const buttons = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState('');
  const save = async (extension: 'svg' | 'png') => {
    const shown = picture.current;
    if (!shown || !buttons.current) return;
    setSaid('writing …');
    try {
      const theme = readTheme(buttons.current);
      const { signal } = new AbortController();
      const stamp = await makeStamp(`picture of the ${view.page}`, view, signal);
      const file =
        extension === 'svg'
          ? new Blob([svgOf(drawing, theme, stamp)], { type: 'image/svg+xml' })
          : await stampedPng(await shown.png(theme.surface), theme, stamp);
      await takeOut(stamp, extension, file, 0, signal);
      setSaid('');
    } catch (error) {
      setSaid(`The picture could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <span ref={buttons} className="picture-exports" role="group" aria-label="The picture as a file">
      <span role="status" className="quiet">
        {said}
      </span>
      <button type="button" onClick={() => void save('svg')}>
        SVG
      </button>
      <button type="button" onClick={() => void save('png')}>
        PNG
      </button>
    </span>
  );
}
