/**
 * A question as one line for a POSIX shell. The text is packed as JSON, and single quotes are written so that the shell
 * takes nothing in it for its own.
 */
export function curlLine(origin: string, query: string, variables: unknown): string {
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' ').trim(), variables });
  return `curl -sS ${inShell(`${origin}/graphql`)} -H 'content-type: application/json' -d ${inShell(body)}`;
}

function inShell(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
