import type { Say } from './say.ts';

const WIDTH = 30;

/**
 * Shows how far something is that takes long: a bar that redraws itself on a terminal, else a line every tenth.
 *
 * @returns what to call with the number that is done
 */
export function progressOf(
  label: string,
  total: number,
  say: Say,
  terminal = process.stderr,
): (done: number) => void {
  let tenth = 0;
  return (done) => {
    const share = Math.min(done / total, 1);
    if (terminal.isTTY) {
      const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░');
      terminal.write(`\r${label} ${bar} ${done} of ${total}${share === 1 ? '\n' : ''}`);
    } else if (Math.floor(share * 10) > tenth) {
      tenth = Math.floor(share * 10);
      say(`${label}: ${done} of ${total}`);
    }
  };
}
