/** One line of what goes on; standard output is for what a command prints for scripts. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Says what is in the way and what to do, and ends the command. */
export function fail(line) {
  say(line);
  process.exit(1);
}
