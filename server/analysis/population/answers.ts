import type { Cents } from '../../domain/amount.ts';
import type { Completion, ModeRange, ModeSummary, ScopedRanges, Violation } from '../../domain/answer.ts';
import { ANY_UNNAMED_SCOPE, LEGS_OWN_SCOPES } from '../../domain/point.ts';
import { COMPLETION_MODES } from '../../domain/vocabulary.ts';
import type { RuleTarget, WorkflowTarget } from '../definitions.ts';
import { OWN_SCOPES, type FindingColumns } from './findings.ts';

/** Findings that are turned into answers between two looks at what else is waiting. */
const PORTION = 256;

/** Makes the answers of the contract out of findings; what is equal in many answers is one object in all of them. */
export class AnswerMaker {
  readonly #findings: FindingColumns;
  readonly #scopes: readonly string[];
  readonly #ids: readonly string[];
  readonly #entries = new Map<number, ScopedRanges>();
  readonly #alone = new Map<number, readonly ScopedRanges[]>();
  readonly #summaries = new Map<string, readonly ModeSummary[]>();

  /**
   * @param ids of the identities, by number
   * @param scopes the scope values, by number
   */
  constructor(findings: FindingColumns, ids: readonly string[], scopes: readonly string[]) {
    this.#findings = findings;
    this.#ids = ids;
    this.#scopes = scopes;
  }

  /** The completions of the findings, which are about these workflows. */
  *completions(workflows: readonly WorkflowTarget[]): Generator<undefined, Completion[]> {
    const made: Completion[] = [];
    for (let finding = 0; finding < this.#findings.identity.length; finding++) {
      if ((finding + 1) % PORTION === 0) yield;
      made.push(this.#completion(finding, workflows));
    }
    return made;
  }

  /** Those of one identity, by its number. */
  completionsOf(identity: number, workflows: readonly WorkflowTarget[]): Completion[] {
    const { identity: identities } = this.#findings;
    const made: Completion[] = [];
    for (let f = this.#firstOf(identity); f < identities.length && identities[f] === identity; f++)
      made.push(this.#completion(f, workflows));
    return made;
  }

  #completion(finding: number, workflows: readonly WorkflowTarget[]): Completion {
    const workflow = workflows[this.#findings.target[finding]];
    const modes = this.#modesOf(finding, workflow.materiality);
    const best = modes.length > 1 ? bestOf(modes, workflow.materiality) : modes[0];
    return {
      identity: this.#ids[this.#findings.identity[finding]],
      workflow: workflow.id,
      mode: best.mode,
      maxAmount: best.maxAmount,
      material: best.material,
      modes,
      scopes: this.#scopesOf(finding),
    };
  }

  /** The place of the first finding about an identity, or where it would be: they stand by identity. */
  #firstOf(identity: number): number {
    const { identity: identities } = this.#findings;
    let low = 0;
    let high = identities.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (identities[middle] < identity) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  *violations(rules: readonly RuleTarget[]): Generator<undefined, Violation[]> {
    const { identity, target } = this.#findings;
    const made: Violation[] = [];
    for (let f = 0; f < identity.length; f++) {
      if ((f + 1) % PORTION === 0) yield;
      made.push({
        identity: this.#ids[identity[f]],
        rule: rules[target[f]].id,
        mode: this.#modesOf(f, NaN)[0].mode,
        scopes: this.#scopesOf(f),
      });
    }
    return made;
  }

  #end(finding: number): number {
    const { start, scope } = this.#findings;
    return finding + 1 < start.length ? start[finding + 1] : scope.length;
  }

  #scopesOf(finding: number): readonly ScopedRanges[] {
    const { start, scope, ranges } = this.#findings;
    const first = start[finding];
    const end = this.#end(finding);
    // Most answers have one entry, and there are few different ones.
    if (end === first + 1) {
      const name = this.#nameOf(scope[first], ranges[first]);
      let only = this.#alone.get(name);
      if (!only) this.#alone.set(name, (only = [this.#entry(scope[first], ranges[first])]));
      return only;
    }
    const entries: ScopedRanges[] = [];
    for (let entry = first; entry < end; entry++) entries.push(this.#entry(scope[entry], ranges[entry]));
    return entries;
  }

  #entry(scope: number, ranges: number): ScopedRanges {
    const name = this.#nameOf(scope, ranges);
    let entry = this.#entries.get(name);
    if (!entry) {
      const named = scope === 0 ? ANY_UNNAMED_SCOPE : this.#scopes[scope];
      entry = {
        scope: scope === OWN_SCOPES ? LEGS_OWN_SCOPES : named,
        ranges: this.#findings.sets[ranges],
      };
      this.#entries.set(name, entry);
    }
    return entry;
  }

  #nameOf(scope: number, ranges: number): number {
    return ranges * (this.#scopes.length + 1) + scope + 1;
  }

  /** Each mode of a finding with its largest amount, best mode first (MODEL.md section 6). */
  #modesOf(finding: number, materiality: Cents): readonly ModeSummary[] {
    const { start, ranges, sets } = this.#findings;
    const most = [0, 0, 0, 0];
    for (let entry = start[finding]; entry < this.#end(finding); entry++) {
      for (const { mode, upTo } of sets[ranges[entry]]) {
        const place = COMPLETION_MODES.indexOf(mode);
        if (upTo > most[place]) most[place] = upTo;
      }
    }
    const name = `${most[0]} ${most[1]} ${most[2]} ${most[3]} ${materiality}`;
    let modes = this.#summaries.get(name);
    if (!modes) {
      modes = COMPLETION_MODES.flatMap((mode, place) =>
        most[place] > 0 ? [summary(mode, most[place], materiality)] : [],
      );
      this.#summaries.set(name, modes);
    }
    return modes;
  }
}

/** The best mode with the largest amount over all modes that complete. */
function bestOf(modes: readonly ModeSummary[], materiality: Cents): ModeSummary {
  const completing = modes.filter(({ mode }) => mode !== 'BLOCKED_BY_CONTROL');
  return summary(modes[0].mode, Math.max(...completing.map(({ maxAmount }) => maxAmount)), materiality);
}

function summary(mode: ModeRange['mode'], maxAmount: Cents, materiality: Cents): ModeSummary {
  return { mode, maxAmount, material: !(maxAmount < materiality) };
}
