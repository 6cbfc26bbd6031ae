import { Growing } from './growing.ts';
import type { ModeRange } from '../../domain/answer.ts';
import type { RangeSets } from './range-sets.ts';

/**
 * Answers in columns, as they are found: a finding is an identity and a target, and has the entries from its start to the
 * start of the next one; an entry is a scope and a set of ranges. No object for any of them.
 */
export class Findings {
  readonly identity = new Growing();
  /** Place of the target in the list that was asked. */
  readonly target = new Growing();
  readonly start = new Growing();
  /** Number of `Scopes`; `OWN_SCOPES` for a rule whose legs have scopes of their own. */
  readonly scope = new Growing();
  readonly ranges = new Growing();
  /** May be those of other findings too. */
  readonly sets: RangeSets;

  constructor(sets: RangeSets) {
    this.sets = sets;
  }

  /** Begins a finding; without entries it must be taken back. */
  add(identity: number, target: number): void {
    this.identity.push(identity);
    this.target.push(target);
    this.start.push(this.scope.length);
  }

  addEntry(scope: number, ranges: number): void {
    this.scope.push(scope);
    this.ranges.push(ranges);
  }

  done(): FindingColumns {
    return {
      identity: this.identity.done(),
      target: this.target.done(),
      start: this.start.done(),
      scope: this.scope.done(),
      ranges: this.ranges.done(),
      sets: this.sets.lists,
    };
  }
}

/** Findings that are complete, as plain columns, which may be handed from thread to thread. */
export interface FindingColumns {
  readonly identity: Int32Array;
  readonly target: Int32Array;
  readonly start: Int32Array;
  readonly scope: Int32Array;
  readonly ranges: Int32Array;
  /** By number of `ranges`. */
  readonly sets: readonly (readonly ModeRange[])[];
}

/** The scope of the one entry of a rule whose legs may each hold in another scope. */
export const OWN_SCOPES = -1;
