import { activeSnapshot } from '../questions/active-snapshot.ts';
import { ask } from '../questions/ask.ts';
import type { View } from '../url/view.ts';
import { stampOf, type Stamp } from './stamp.ts';

/**
 * Stamps the view with the snapshot that it stands on now.
 * @throws Unanswered when the server does not say; the signal's reason when the asker cancelled
 */
export async function makeStamp(what: string, view: View, signal: AbortSignal): Promise<Stamp> {
  const { dataset } = await ask(activeSnapshot.document, {}, signal);
  return stampOf(what, view, {
    source: dataset.snapshot?.source ?? 'no data',
    snapshot: dataset.snapshot?.sequence ?? 0,
    now: new Date(),
    origin: window.location.origin,
  });
}
