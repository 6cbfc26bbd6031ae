/** Tells the user one line of what goes on. */
export type Say = (line: string) => void;

/** To standard error, so that the output of a command stays what it prints for scripts. */
export const sayOnStderr: Say = (line) => void process.stderr.write(`${line}\n`);
