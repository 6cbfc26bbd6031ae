import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { PackFile } from './table.ts';

/** What the pack's answers are read by: every statement that reads what was recorded, and nothing that writes. */
const CYPHER = new URL('../../cypher/', import.meta.url);
const READ_BY = /^(recorded-|review-|definition-|edges$|all-nodes$|grant-times$|snapshots$|audit-entries$)/;

const GRAPHQL = new URL('review.graphql', import.meta.url);

/** Read when the program starts, as the statements are that it asks: a file that is edited later is not what was asked. */
const QUESTIONS: readonly PackFile[] = [
  ...readdirSync(CYPHER)
    .filter((file) => file.endsWith('.cypher') && READ_BY.test(file.replace('.cypher', '')))
    .sort()
    .map((file) => questionFile(file, new URL(file, CYPHER))),
  questionFile('review.graphql', GRAPHQL),
];

export function questionFiles(): readonly PackFile[] {
  return QUESTIONS;
}

/** One hash over all of them: it changes where any question is put otherwise. */
export function questionsHash(): string {
  const texts = questionFiles().map(({ path, content }) => [path, [...content()].join('')]);
  return hash('sha256', JSON.stringify(texts), 'hex');
}

function questionFile(name: string, place: URL): PackFile {
  const text = readFileSync(place, 'utf8');
  return { path: `questions/${name}`, content: () => [text] };
}
