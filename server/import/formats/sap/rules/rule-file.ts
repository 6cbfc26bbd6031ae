import type { Place } from '../../format.ts';
import { readYaml } from '../../yaml-file.ts';
import { ruleSchema, type WrittenRules } from './rule-schema.ts';

/** A rule set as it is written, with the line of everything in it. */
export interface RuleFile {
  readonly name: string;
  readonly rules: WrittenRules;
  /** Where something stands, by its path of keys. */
  at(...path: string[]): Place;
}

/** Reads a file of rules. Throws `UnreadableSource` with the file, line and reason of every fault. */
export function readRuleFile(path: string, called?: string): RuleFile {
  const { name, content, lineAt } = readYaml(path, ruleSchema, called);
  return { name, rules: content, at: (...keys) => ({ file: name, row: lineAt(keys) }) };
}
