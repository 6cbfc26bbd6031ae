import type { Sink } from './format.ts';

/** For the progress bar, where files are looked through several times: the bar shows one way through them all. */
export function countingLooks(sink: Sink, looks: number): (bytes: number) => void {
  let total = 0;
  return (bytes) => {
    total += bytes;
    sink.progress(Math.floor(total / looks));
  };
}
