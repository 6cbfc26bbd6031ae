import type { Theme } from '../graph/theme.ts';
import { stampSentence, type Stamp } from './stamp.ts';

const FOOT = 56;
const MARGIN = 24;

/**
 * Writes the stamp under a picture.
 * @param image a PNG at twice its size on the page
 * @throws Error where the browser gives no canvas, or the picture is too large for one
 */
export async function stampedPng(image: Blob, theme: Theme, stamp: Stamp): Promise<Blob> {
  const bitmap = await createImageBitmap(image);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  const text = stampSentence(stamp);
  const font = `18px ${theme.font}`;
  context.font = font;
  canvas.width = Math.max(bitmap.width, Math.ceil(context.measureText(text).width)) + 2 * MARGIN;
  canvas.height = bitmap.height + MARGIN + FOOT;
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, MARGIN, MARGIN);
  bitmap.close();
  context.font = font;
  context.fillStyle = theme.quiet;
  context.fillText(text, MARGIN, canvas.height - MARGIN);
  const stamped = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!stamped) throw new Error('The picture is too large to be written as PNG.');
  return stamped;
}
