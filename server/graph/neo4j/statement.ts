import { readFileSync } from 'node:fs';

/** A question in Cypher, from its file in `cypher/`. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const FOLDER = new URL('../../../cypher/', import.meta.url);

/**
 * Loads `cypher/NAME.cypher`. Call at module level, so that a missing file is a failed start and not a failed question.
 */
export function statement(name: string): Statement {
  return { name, text: readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8') };
}
