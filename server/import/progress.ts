import type { Progress } from './report.ts';

const WIDTH = 30;
const REDRAW = 100;
/** Without a terminal, a line at most this often: quick imports say nothing, slow ones show that they live. */
const REPEAT = 10_000;

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows what an import is doing: a bar that redraws itself on a terminal, else a line now and then. */
export function progressLine(
  terminal: Terminal,
  now: () => number = Date.now,
): { show: (progress: Progress) => void; end: () => void } {
  let last = terminal.isTTY ? -Infinity : now();
  let phase = '';
  return {
    show(progress) {
      const isNewPhase = progress.phase !== phase;
      const isDue = now() - last >= (terminal.isTTY ? REDRAW : REPEAT);
      if (!isDue && !(isNewPhase && terminal.isTTY)) return;
      last = now();
      phase = progress.phase;
      terminal.write(
        terminal.isTTY ? `\r\x1b[K${drawn(progress)}` : `${progress.phase}${percent(progress)}\n`,
      );
    },
    end() {
      if (terminal.isTTY && phase !== '') terminal.write('\r\x1b[K');
    },
  };
}

function drawn(progress: Progress): string {
  if (!progress.total) return progress.phase;
  const filled = Math.round(Math.min(progress.done / progress.total, 1) * WIDTH);
  return `${progress.phase.padEnd(32)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}${percent(progress)}`;
}

function percent({ done, total }: Progress): string {
  return total ? ` ${Math.floor(Math.min(done / total, 1) * 100)} %` : '';
}
