import {
  world,
  type AccessColumns,
  type CanActAsRow,
  type CombinedInRow,
  type FunctionRow,
  type IdentityRow,
  type NextRow,
  type SeparationRow,
  type StepRow,
  type ToxicCombinationRow,
  type WorkflowRow,
  type World,
} from '../../seed/world.ts';
import type { ReviewWorld } from '../../seed/world-reviews.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Row)[] ? Row[] : never };

type ReviewFile = keyof ReviewWorld;

export interface WorkflowOptions extends Omit<WorkflowRow, 'id'> {
  /** Ids of the steps, with their properties where they have any. */
  readonly steps: readonly (string | Omit<StepRow, 'workflow'>)[];
  /** `chain`: each step leads to the next; `none`: no order, so that the one route has all steps. */
  readonly order?: 'chain' | 'none';
}

/**
 * Writes a world down in few words. What is mentioned and not declared is declared with the bundle's defaults;
 * a later declaration of the same id replaces the earlier one.
 */
export class WorldBuilder {
  readonly #rows: Mutable<World> = world({}) as Mutable<World>;

  identity(id: string, properties: Omit<IdentityRow, 'id'> = {}): this {
    return this.#define('identities', { id, ...properties });
  }

  /** Declares a workflow and its steps, in a chain unless `order` says otherwise. */
  workflow(id: string, options: WorkflowOptions): this {
    const { steps, order = 'chain', ...properties } = options;
    this.#define('workflows', { id, ...properties });
    const rows = steps.map((step) => ({ ...(typeof step === 'string' ? { id: step } : step), workflow: id }));
    rows.forEach((row) => this.#define('steps', row));
    if (order === 'none') return this;
    rows.slice(1).forEach((row, i) => this.next(rows[i].id, row.id));
    return this;
  }

  next(from: string, to: string, bounds: Omit<NextRow, 'from' | 'to'> = {}): this {
    this.#rows.next.push({ from, to, ...bounds });
    return this;
  }

  separated(stepA: string, stepB: string, control: Omit<SeparationRow, 'stepA' | 'stepB'> = {}): this {
    this.#rows.separations.push({ stepA, stepB, ...control });
    return this;
  }

  /** The action needs all of `needs`, performs each of the steps, and belongs to each of the functions. */
  action(id: string, links: { needs?: string[]; steps?: string[]; functions?: string[] } = {}): this {
    this.#mention('actions', id);
    for (const permission of links.needs ?? []) {
      this.#mention('permissions', permission);
      this.#rows.enables.push({ permission, action: id });
    }
    for (const step of links.steps ?? []) this.#rows.performs.push({ action: id, step });
    for (const name of links.functions ?? []) {
      this.#mention('functions', name);
      this.#rows.belongsTo.push({ action: id, function: name });
    }
    return this;
  }

  function(id: string, links: { steps?: string[] } & Omit<FunctionRow, 'id'> = {}): this {
    const { steps = [], ...properties } = links;
    this.#define('functions', { id, ...properties });
    for (const step of steps) this.#rows.performs.push({ function: id, step });
    return this;
  }

  /** The role grants each of the permissions. */
  role(id: string, permissions: readonly string[] = [], access: AccessColumns = {}): this {
    this.#mention('roles', id);
    for (const permission of permissions) {
      this.#mention('permissions', permission);
      this.#rows.grants.push({ role: id, permission, ...access });
    }
    return this;
  }

  inherits(role: string, inherited: string, access: AccessColumns = {}): this {
    this.#mention('roles', role);
    this.#mention('roles', inherited);
    this.#rows.inherits.push({ role, inherits: inherited, ...access });
    return this;
  }

  hasRole(identity: string, role: string, access: AccessColumns = {}): this {
    this.#mention('identities', identity);
    this.#mention('roles', role);
    this.#rows.hasRole.push({ identity, role, ...access });
    return this;
  }

  hasPermission(identity: string, permission: string, access: AccessColumns = {}): this {
    this.#mention('identities', identity);
    this.#mention('permissions', permission);
    this.#rows.hasPermission.push({ identity, permission, ...access });
    return this;
  }

  canActAs(identity: string, target: string, via: CanActAsRow['via'], access: AccessColumns = {}): this {
    this.#mention('identities', identity);
    this.#mention('identities', target);
    this.#rows.canActAs.push({ identity, target, via, ...access });
    return this;
  }

  /** A rule whose legs are `[kind, id]` pairs. */
  rule(
    id: string,
    legs: readonly (readonly [CombinedInRow['kind'], string])[],
    properties: Omit<ToxicCombinationRow, 'id'> = {},
  ): this {
    this.#define('toxicCombinations', { id, ...properties });
    for (const [kind, item] of legs) this.#rows.combinedIn.push({ kind, item, combination: id });
    return this;
  }

  /** Rows of a file about reviews, as they are. */
  review<F extends ReviewFile>(file: F, ...rows: ReviewWorld[F][number][]): this {
    (this.#rows[file] as ReviewWorld[F][number][]).push(...rows);
    return this;
  }

  build(): World {
    return Object.fromEntries(
      Object.entries(this.#rows).map(([file, rows]) => [file, [...rows]]),
    ) as unknown as World;
  }

  #define<K extends 'identities' | 'functions' | 'workflows' | 'steps' | 'toxicCombinations'>(
    file: K,
    row: World[K][number],
  ): this {
    const rows = this.#rows[file] as { id: string }[];
    const known = rows.findIndex((other) => other.id === row.id);
    if (known >= 0) rows[known] = row;
    else rows.push(row);
    return this;
  }

  #mention(file: 'identities' | 'roles' | 'permissions' | 'actions' | 'functions', id: string): void {
    const rows = this.#rows[file] as { id: string }[];
    if (!rows.some((row) => row.id === id)) rows.push({ id });
  }
}
