import type { Need } from '../rules/need.ts';
import { covers, extentOf, isReversed, type ValueRange } from './values.ts';

/** A value of one field of an authorisation, and where it was read. */
export interface AuthorisationValue extends ValueRange {
  readonly object: string;
  readonly field: string;
  readonly file: number;
  readonly line: number;
}

/** What an authorisation grants of what is asked for, and where. */
export interface Granted {
  readonly need: Need;
  /** The row that has the first of the values that were asked for. */
  readonly at: { readonly file: number; readonly line: number };
  /** Fields that were asked for and that the extract has no row of. */
  readonly missing: readonly string[];
  /** For a need that asks for `{user}` or `{destination}`: which it covers; `*` for all. */
  readonly targets: readonly string[];
}

/** A need one of whose values may stand for what is asked about one by one: users of job steps, destinations. */
export interface NeedWithTargets {
  readonly need: Need;
  readonly placeholder: string;
  readonly targets: readonly string[];
}

/** Where an authorisation holds: everywhere, or in these organisations and in those between or like these. */
export interface Where {
  /** The field is there at all. */
  isSaid: boolean;
  isEverywhere: boolean;
  readonly values: Set<string>;
  readonly ranges: Map<string, ValueRange>;
}

interface State {
  readonly need: Need;
  readonly met: Map<string, { file: number; line: number }>;
  readonly placeholder: string | undefined;
  readonly all: readonly string[];
  readonly targets: Set<string>;
}

/**
 * One authorisation, value by value: all fields of a need must be met by values of this one authorisation. Holds what
 * was met and not the values, so that memory does not grow with them.
 */
export class Authorisation {
  readonly where: Where = { isSaid: false, isEverywhere: false, values: new Set(), ranges: new Map() };
  /** Fields whose restriction nobody compares. */
  readonly restricted = new Set<string>();
  readonly faults = new Set<string>();
  readonly #scope: string;
  readonly #states: State[];
  readonly #fields = new Set<string>();
  readonly #asked: ReadonlySet<string>;

  constructor(scope: string, needs: readonly Need[], withTargets: readonly NeedWithTargets[]) {
    this.#scope = scope;
    const state = (need: Need, placeholder?: string, all: readonly string[] = []): State => ({
      need,
      met: new Map(),
      placeholder,
      all,
      targets: new Set(),
    });
    this.#states = [
      ...needs.map((need) => state(need)),
      ...withTargets.map(({ need, placeholder, targets }) => state(need, placeholder, targets)),
    ];
    this.#asked = new Set(this.#states.flatMap(({ need }) => need.fields.map(({ name }) => name)));
  }

  add(value: AuthorisationValue): void {
    this.#fields.add(value.field);
    if (isReversed(value)) {
      this.faults.add(`range of ${value.field} that ends before it begins: covers nothing`);
      return;
    }
    if (value.field === this.#scope) this.#addWhere(value);
    else if (!this.#asked.has(value.field)) {
      if (!value.low.startsWith('*')) this.restricted.add(value.field);
      return;
    }
    for (const state of this.#states) {
      for (const { name, values } of state.need.fields) {
        if (name !== value.field) continue;
        const isMet =
          state.placeholder !== undefined && values.includes(state.placeholder)
            ? this.#meetTargets(state, value)
            : values.some((asked) => covers(value, asked));
        if (isMet && !state.met.has(name)) state.met.set(name, { file: value.file, line: value.line });
      }
    }
  }

  /**
   * What of the needs this authorisation grants. A field that the extract has no row of is taken for unrestricted, where
   * another field that was asked for is met: authorisations always have all fields, so the extract was cut.
   */
  granted(first: { file: number; line: number }): Granted[] {
    const granted: Granted[] = [];
    for (const { need, met, targets } of this.#states) {
      const missing = need.fields.map(({ name }) => name).filter((name) => !this.#fields.has(name));
      const isGranted = need.fields.every(({ name }) => met.has(name) || missing.includes(name));
      if (!isGranted || (need.fields.length > 0 && met.size === 0)) continue;
      const at = need.fields.map(({ name }) => met.get(name)).find((place) => place !== undefined) ?? first;
      granted.push({ need, at, missing, targets: targets.size === 0 ? ['*'] : [...targets] });
    }
    return granted;
  }

  #meetTargets(state: State, value: AuthorisationValue): boolean {
    if (value.low.startsWith('*')) state.targets.add('*');
    else for (const target of state.all) if (covers(value, target)) state.targets.add(target);
    return state.targets.size > 0;
  }

  #addWhere(value: AuthorisationValue): void {
    this.where.isSaid = true;
    const extent = extentOf(value);
    if (extent.kind === 'everywhere') this.where.isEverywhere = true;
    else if (extent.kind === 'one') this.where.values.add(extent.value);
    else if (extent.kind === 'several') this.where.ranges.set(`${value.low}\n${value.high}`, value);
  }
}
