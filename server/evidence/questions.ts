import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { PackFile } from './table.ts';

/** What the pack's answers are read by: every statement that reads what was recorded, and nothing that writes. */
const CYPHER = new URL('../../cypher/', import.meta.url);
const READ_BY = /^(recorded-|review-|definition-|edges$|all-nodes$|grant-times$|snapshots$|audit-entries$)/;

const GRAPHQL = new URL('review.graphql', import.meta.url);

export function questionFiles(): PackFile[] {
  const names = readdirSync(CYPHER)
    .filter((file) => file.endsWith('.cypher') && READ_BY.test(file.replace('.cypher', '')))
    .sort();
  return [
    ...names.map((name) => ({
      path: `questions/${name}`,
      content: () => [readFileSync(new URL(name, CYPHER), 'utf8')],
    })),
    { path: 'questions/review.graphql', content: () => [readFileSync(GRAPHQL, 'utf8')] },
  ];
}

/** One hash over all of them: it changes where any question is put otherwise. */
export function questionsHash(): string {
  const texts = questionFiles().map(({ path, content }) => [path, [...content()].join('')]);
  return hash('sha256', JSON.stringify(texts), 'hex');
}
