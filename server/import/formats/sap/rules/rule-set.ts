import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnreadableSource, type Place } from '../../format.ts';
import { needsOf, type Need } from './need.ts';
import { readRuleFile, type RuleFile } from './rule-file.ts';
import type { WrittenRules } from './rule-schema.ts';

const STANDARD = fileURLToPath(new URL('.', import.meta.url));

/** Name of the ready rule set, for who names one. */
const READY = 'standard';

type Section = 'actions' | 'functions' | 'workflows' | 'rules' | 'objects';
const SECTIONS: readonly Section[] = ['actions', 'functions', 'workflows', 'rules', 'objects'];

/** Something that the rule set defines, with the place where it does. */
export type Defined<S extends Section> = WrittenRules[S][string] & { readonly place: Place };

/** The rules of an import: what each action needs, and what actions are steps and legs of. */
export interface RuleSet {
  readonly name: string;
  readonly prefix: string;
  /** The organisational field that is compared, such as `BUKRS`. */
  readonly scope: string;
  readonly fullProfiles: ReadonlySet<string>;
  readonly actions: ReadonlyMap<string, Defined<'actions'>>;
  readonly functions: ReadonlyMap<string, Defined<'functions'>>;
  readonly workflows: ReadonlyMap<string, Defined<'workflows'>>;
  readonly rules: ReadonlyMap<string, Defined<'rules'>>;
  readonly objects: ReadonlyMap<string, Defined<'objects'>>;
  readonly jobSteps: readonly (readonly Need[])[];
  readonly rfcDestinations: readonly (readonly Need[])[];
}

/**
 * The ready rule set, or the one that the user names, alone or laid over the ready one (`extends: standard`).
 * Throws `UnreadableSource` where a file cannot be read or a key refers to nothing.
 * @param source name of the source: what stands before all ids, unless the rule set says another prefix
 */
export function loadRuleSet(path: string | undefined, source = 'sap'): RuleSet {
  if (path === undefined || path === READY) return joined(standardFiles(), source);
  const own = readRuleFile(path);
  return joined(own.rules.extends === READY ? [...standardFiles(), own] : [own], source);
}

function standardFiles(): RuleFile[] {
  return readdirSync(STANDARD)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readRuleFile(join(STANDARD, name), `rules/${name}`));
}

/** Later files win, entry by entry. */
function joined(files: readonly RuleFile[], source: string): RuleSet {
  const sections = Object.fromEntries(SECTIONS.map((section) => [section, new Map<string, unknown>()]));
  const sources = new Set<string>();
  for (const file of files) {
    const { rules } = file;
    for (const [section, keys] of Object.entries(rules.without)) {
      for (const key of keys) sections[section].delete(key);
    }
    for (const key of Object.keys(rules.sources)) sources.add(key);
    for (const section of SECTIONS) {
      for (const [key, entry] of Object.entries(rules[section])) {
        sections[section].delete(key);
        sections[section].set(key, { ...entry, place: file.at(section, key) });
      }
    }
  }
  const last = <T>(of: (rules: WrittenRules) => T | undefined): T | undefined =>
    files.map(({ rules }) => of(rules)).findLast((value) => value !== undefined);
  const standIns = (kind: 'jobSteps' | 'rfcDestinations'): Need[][] =>
    (last(({ standIns }) => standIns[kind]) ?? []).map(needsOf);
  const set = {
    ...sections,
    name: last(({ name }) => name) ?? files.at(-1)!.name,
    prefix: last(({ prefix }) => prefix) ?? `${source.trim()}:`,
    scope: last(({ scope }) => scope) ?? 'BUKRS',
    fullProfiles: new Set(last(({ fullProfiles }) => fullProfiles) ?? ['SAP_ALL']),
    jobSteps: standIns('jobSteps'),
    rfcDestinations: standIns('rfcDestinations'),
  } as unknown as RuleSet;
  const faults = danglingIn(set, sources);
  if (faults.length > 0) throw new UnreadableSource(faults.join('\n'));
  return set;
}

/** Keys that refer to nothing, each with the place of what refers to them. */
function danglingIn(set: RuleSet, sources: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const check = (place: Place, kind: string, key: string, isThere: boolean): void => {
    if (!isThere) faults.push(`${place.file}, line ${place.row}: there is no ${kind} ${JSON.stringify(key)}`);
  };
  for (const { place, sources: cited } of [...set.actions.values(), ...set.objects.values()]) {
    for (const key of cited) check(place, 'source', key, sources.has(key));
  }
  for (const { place, actions } of set.functions.values()) {
    for (const key of actions) check(place, 'action', key, set.actions.has(key));
  }
  const steps = new Set<string>();
  for (const [workflow, { place, steps: own, order, controls }] of set.workflows) {
    for (const [step, { by, through }] of Object.entries(own)) {
      steps.add(`${workflow}/${step}`);
      for (const key of by) check(place, 'action', key, set.actions.has(key));
      for (const key of through) check(place, 'function', key, set.functions.has(key));
    }
    const named = [...(order ?? []), ...controls.map(({ between }) => between)].flat();
    for (const key of named) check(place, 'step', key, key in own);
  }
  for (const { place, legs } of set.rules.values()) {
    for (const leg of legs) {
      const [kind, key] = legOf(leg);
      const known = { Action: set.actions, Function: set.functions, Step: steps }[kind as 'Step'] as
        { has(key: string): boolean } | undefined;
      check(place, kind.toLowerCase(), key, known?.has(key) ?? true);
    }
  }
  return faults;
}

/** `Function maintain-vendor` as its kind and key. */
export function legOf(leg: string): [kind: string, key: string] {
  const blank = leg.indexOf(' ');
  return [leg.slice(0, blank), leg.slice(blank + 1)];
}
