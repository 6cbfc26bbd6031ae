import type * as drawer from './picture.ts';

/** What draws is the largest part of the page and no list needs it: it is read when the first picture is to be drawn. */
export function readPicture(): Promise<typeof drawer> {
  return import('./picture.ts');
}

/** Reads it when the browser has nothing else to do, so that the first picture need not wait for it. */
export function readPictureAhead(): void {
  setTimeout(() => void readPicture().catch(() => undefined), AFTER_THE_FIRST_VIEW);
}

const AFTER_THE_FIRST_VIEW = 1_500;
