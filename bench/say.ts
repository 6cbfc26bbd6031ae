/** A line of the benchmark's output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What was asked wrongly, and how to ask. */
export function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}
