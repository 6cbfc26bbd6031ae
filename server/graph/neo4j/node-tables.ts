import { FIRST_DAY, LAST_DAY } from '../../domain/day.ts';
import { parseNodeKey } from '../../domain/key.ts';
import { STILL_RECORDED } from '../../domain/point.ts';
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
import { livesOf, type Held, type Life } from './lives.ts';

/** A row of `recorded-nodes`, `reached-nodes` and `definition-nodes`. */
export interface NodeRow {
  readonly key: string;
  readonly lives: readonly (number | null)[];
  /** Since when, then the properties in the order of `Decisive`. */
  readonly present: readonly [number, ...Decisive];
  /** Since, until, then the properties. */
  readonly versions: readonly (readonly [number, number, ...Decisive])[];
}

/** A row of `recorded-nodes` and `recorded-identities`: nodes of which all that decides answers is alike. */
export interface AlikeNodes {
  readonly lives: NodeRow['lives'];
  readonly present: NodeRow['present'];
  /** Ids of the database, and the keys of the same nodes. */
  readonly nodes: readonly number[];
  readonly keys: readonly string[];
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
  readonly #hasRow: boolean[] = [];
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

  /** Whether the node has a row: one that only an edge has mentioned has none yet. */
  hasRow(node: number): boolean {
    return this.#hasRow[node] === true;
  }

  /** The places of the rows of some nodes, by node and then by the snapshot in which they begin. */
  rowsOf(nodes: ReadonlySet<number>): Map<number, Map<number, number>> {
    const rows = new Map([...nodes].map((node) => [node, new Map<number, number>()]));
    for (let row = 0; row < this.#node.length; row++)
      rows.get(this.#node.at(row))?.set(this.#since.at(row), row);
    return rows;
  }

  end(row: number, until: number): void {
    if (this.#until.at(row) !== until) this.#until.set(row, until);
  }

  push(node: number, since: number, until: number): void {
    this.#hasRow[node] = true;
    this.#node.push(node);
    this.#since.push(since);
    this.#until.push(until);
  }

  done(): NodeTable {
    return {
      ids: this.ids,
      numberOf: (id) => this.#numbers.get(id),
      node: this.#node.done(),
      since: this.#since.done(),
      until: this.#until.done(),
    };
  }
}

/** The tables of nodes, filled row by row. */
export class NodeTables {
  readonly #columns = new Map<NodeKind, Columns>(NODE_KINDS.map((kind) => [kind, new Columns()]));
  readonly #identities = { kind: uint8(), status: uint8(), validFrom: int32(), validTo: int32() };
  readonly #materiality = float64();
  readonly #rules = { risk: uint8(), sameScope: uint8() };

  number(kind: NodeKind, id: string): number {
    return this.#of(kind).number(id);
  }

  /**
   * Adds a node; one that was added already is left as it is, because two statements may both find it.
   * @param upTo the last snapshot that is taken in
   */
  add(row: NodeRow, upTo: number): void {
    const { kind, id } = parseNodeKey(row.key);
    const columns = this.#of(kind);
    const node = columns.number(id);
    if (columns.hasRow(node)) return;
    for (const life of this.#livesOf(row, kind, upTo)) this.#push(kind, node, life);
  }

  /**
   * Adds nodes that are alike but for what some of them were before.
   * @param versions earlier properties, by key
   * @param numbered is told each node's number, with its id in the database
   */
  addAlike(
    { lives, present, nodes, keys }: AlikeNodes,
    versions: ReadonlyMap<string, NodeRow['versions']>,
    upTo: number,
    numbered: (stored: number, number: number) => void,
  ): void {
    let common: { readonly kind: NodeKind; readonly lives: readonly Life<Decisive>[] } | undefined;
    for (const [i, key] of keys.entries()) {
      const { kind, id } = parseNodeKey(key);
      const node = this.number(kind, id);
      const earlier = versions.get(key);
      if (earlier) this.add({ key, lives, present, versions: earlier }, upTo);
      else {
        if (common?.kind !== kind)
          common = { kind, lives: this.#livesOf({ key, lives, present, versions: [] }, kind, upTo) };
        for (const life of common.lives) this.#push(kind, node, life);
      }
      numbered(nodes[i], node);
    }
  }

  /** Takes in what later snapshots changed of nodes: rows end, and rows are added; none is taken away. */
  change(rows: readonly NodeRow[], upTo: number): void {
    const byKind = Map.groupBy(rows, ({ key }) => parseNodeKey(key).kind);
    for (const [kind, changed] of byKind) {
      const columns = this.#of(kind);
      const numbered = changed.map((row) => ({ row, node: columns.number(parseNodeKey(row.key).id) }));
      const known = columns.rowsOf(new Set(numbered.map(({ node }) => node)));
      for (const { row, node } of numbered) {
        for (const life of this.#livesOf(row, kind, upTo)) {
          const place = known.get(node)?.get(life.since);
          if (place === undefined) this.#push(kind, node, life);
          else columns.end(place, life.until);
        }
      }
    }
  }

  /** The times in which the node was recorded with unchanged properties, as far as the snapshots up to one know. */
  #livesOf(row: NodeRow, kind: NodeKind, upTo: number): Life<Decisive>[] {
    const [presentSince, ...present] = row.present;
    const held: Held<Decisive>[] = row.versions.map(([since, until, ...properties]) => ({
      since,
      until,
      properties,
    }));
    held.push({ since: presentSince, properties: present });
    const hasProperties = kind === 'IDENTITY' || kind === 'WORKFLOW' || kind === 'TOXIC_COMBINATION';
    return livesOf(row.lives, hasProperties ? held : [{ since: 0, properties: present }])
      .filter(({ since }) => since <= upTo)
      .map((life) => (life.until > upTo ? { ...life, until: STILL_RECORDED } : life));
  }

  #push(kind: NodeKind, node: number, life: Life<Decisive>): void {
    this.#of(kind).push(node, life.since, life.until);
    this.#addProperties(kind, life.properties);
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
