/**
 * Loaded before a server that is put under load: says, when asked by the process that started it, how long its event loop
 * was held at most since it was asked last. A pause in which the thread did not work is not the server's doing but that of
 * a machine with too few cores, so the work in each pause is said too.
 */
const EVERY = 2;

/** Milliseconds since the last question: the longest pause, and the longest work of the thread within one pause. */
export interface LoopReport {
  readonly longestPauseMs: number;
  readonly longestWorkMs: number;
  /** Resident memory in mebibytes. */
  readonly residentMebibytes: number;
}

let [pause, work] = [0, 0];
let [then, workedThen] = [performance.now(), worked()];

setInterval(() => {
  const [now, workedNow] = [performance.now(), worked()];
  pause = Math.max(pause, now - then - EVERY);
  work = Math.max(work, workedNow - workedThen);
  [then, workedThen] = [now, workedNow];
}, EVERY).unref();

process.on('message', () => {
  const report: LoopReport = {
    longestPauseMs: pause,
    longestWorkMs: work,
    residentMebibytes: process.memoryUsage.rss() / 2 ** 20,
  };
  process.send?.(report);
  [pause, work] = [0, 0];
});

/** Milliseconds of processor time that this thread has had. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
