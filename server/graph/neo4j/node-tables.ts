import { FIRST_DAY, LAST_DAY } from '../../domain/day.ts';
import { parseNodeKey } from '../../domain/key.ts';
import type { IdentityTable, NodeTable, RuleTable, WorkflowTable } from '../../domain/recorded.ts';
import {
  IDENTITY_KINDS,
  IDENTITY_STATUSES,
  NODE_KINDS,
  RISKS,
  type NodeKind,
} from '../../domain/vocabulary.ts';
import { dayOf, placeIn } from './cell.ts';
import { float64, int32, uint8 } from './growable.ts';
import { livesOf, type Held } from './lives.ts';

/** A row of `recorded-nodes`, `reached-nodes` and `definition-nodes`. */
export interface NodeRow {
  readonly key: string;
  readonly lives: readonly (number | null)[];
  /** Since when, then the properties in the order of `Decisive`. */
  readonly present: readonly [number, ...Decisive];
  /** Since, until, then the properties. */
  readonly versions: readonly (readonly [number, number, ...Decisive])[];
}

/** The properties that decide answers: null where a node's label has none such. */
type Decisive = readonly [
  kind: string | null,
  status: string | null,
  validFrom: string | null,
  validTo: string | null,
  materiality: number | null,
  risk: string | null,
  sameScope: boolean | null,
];

/** Numbers the nodes of one label and keeps when they were recorded. */
class Columns {
  readonly ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #node = int32();
  readonly #since = int32();
  readonly #until = int32();

  /** The node's number; its first mention gives it one, so that edges may come before their ends. */
  number(id: string): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.ids.push(id) - 1;
      this.#numbers.set(id, number);
    }
    return number;
  }

  push(id: string, since: number, until: number): void {
    this.#node.push(this.number(id));
    this.#since.push(since);
    this.#until.push(until);
  }

  done(): NodeTable {
    return { ids: this.ids, node: this.#node.done(), since: this.#since.done(), until: this.#until.done() };
  }
}

/** The tables of nodes, filled row by row. */
export class NodeTables {
  readonly #columns = new Map<NodeKind, Columns>(NODE_KINDS.map((kind) => [kind, new Columns()]));
  readonly #added = new Set<string>();
  readonly #identities = { kind: uint8(), status: uint8(), validFrom: int32(), validTo: int32() };
  readonly #materiality = float64();
  readonly #rules = { risk: uint8(), sameScope: uint8() };

  number(kind: NodeKind, id: string): number {
    return this.#of(kind).number(id);
  }

  /** Adds a node; one that was added already is left as it is, because two statements may both find it. */
  add(row: NodeRow): void {
    if (this.#added.has(row.key)) return;
    this.#added.add(row.key);
    const { kind, id } = parseNodeKey(row.key);
    const [presentSince, ...present] = row.present;
    const held: Held<Decisive>[] = row.versions.map(([since, until, ...properties]) => ({
      since,
      until,
      properties,
    }));
    held.push({ since: presentSince, properties: present });
    const hasProperties = kind === 'IDENTITY' || kind === 'WORKFLOW' || kind === 'TOXIC_COMBINATION';
    for (const life of livesOf(row.lives, hasProperties ? held : [{ since: 0, properties: present }])) {
      this.#of(kind).push(id, life.since, life.until);
      this.#addProperties(kind, life.properties);
    }
  }

  done(): {
    identities: IdentityTable;
    roles: NodeTable;
    permissions: NodeTable;
    actions: NodeTable;
    functions: NodeTable;
    steps: NodeTable;
    workflows: WorkflowTable;
    rules: RuleTable;
  } {
    const { kind, status, validFrom, validTo } = this.#identities;
    return {
      identities: {
        ...this.#of('IDENTITY').done(),
        kind: kind.done(),
        status: status.done(),
        validFrom: validFrom.done(),
        validTo: validTo.done(),
      },
      roles: this.#of('ROLE').done(),
      permissions: this.#of('PERMISSION').done(),
      actions: this.#of('ACTION').done(),
      functions: this.#of('FUNCTION').done(),
      steps: this.#of('STEP').done(),
      workflows: { ...this.#of('WORKFLOW').done(), materiality: this.#materiality.done() },
      rules: {
        ...this.#of('TOXIC_COMBINATION').done(),
        risk: this.#rules.risk.done(),
        sameScope: this.#rules.sameScope.done(),
      },
    };
  }

  #of(kind: NodeKind): Columns {
    return this.#columns.get(kind) as Columns;
  }

  #addProperties(label: NodeKind, properties: Decisive): void {
    const [kind, status, validFrom, validTo, materiality, risk, sameScope] = properties;
    if (label === 'IDENTITY') {
      this.#identities.kind.push(placeIn(IDENTITY_KINDS, kind));
      this.#identities.status.push(placeIn(IDENTITY_STATUSES, status));
      this.#identities.validFrom.push(dayOf(validFrom, FIRST_DAY));
      this.#identities.validTo.push(dayOf(validTo, LAST_DAY));
    } else if (label === 'WORKFLOW') {
      this.#materiality.push(materiality ?? NaN);
    } else if (label === 'TOXIC_COMBINATION') {
      this.#rules.risk.push(placeIn(RISKS, risk));
      this.#rules.sameScope.push(sameScope === false ? 0 : 1);
    }
  }
}
