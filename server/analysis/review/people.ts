import type { Day } from '../../domain/day.ts';
import { recordedAt } from '../../domain/point.ts';
import type { RecordedGraph } from '../../domain/recorded.ts';
import type { Instant, OwnerFact, TakenSnapshot } from '../../domain/review.ts';
import { IDENTITY_KINDS, IDENTITY_STATUSES } from '../../domain/vocabulary.ts';
import { accountsAtSomeScope, actAsEdges, reach, type ActAsEdges } from './act-as.ts';
import { dayOf } from './instants.ts';

const PERSON = IDENTITY_KINDS.indexOf('PERSON');
const USER_ACCOUNT = IDENTITY_KINDS.indexOf('USER_ACCOUNT');
const ACTIVE = IDENTITY_STATUSES.indexOf('ACTIVE');
const DISABLED = IDENTITY_STATUSES.indexOf('DISABLED');

const NOBODY: ReadonlySet<number> = new Set();

/**
 * Who was a person when (REVIEWS.md section 2), judged in the newest snapshot at that time, before the first one in the
 * first. Status counts, validity dates do not (section 6). Identities are named by id.
 */
export class People {
  readonly edges: ActAsEdges;
  readonly #graph: RecordedGraph;
  readonly #snapshots: readonly TakenSnapshot[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #rows: ReadonlyMap<number, readonly number[]>;
  readonly #owners = new Map<string, OwnerFact[]>();
  readonly #persons = new Map<string, ReadonlySet<number>>();
  readonly #accounts = new Map<string, ReadonlySet<number>>();

  constructor(graph: RecordedGraph, snapshots: readonly TakenSnapshot[], owners: readonly OwnerFact[]) {
    this.#graph = graph;
    this.#snapshots = snapshots;
    this.edges = actAsEdges(graph);
    this.#numbers = new Map(graph.identities.ids.map((id, number) => [id, number]));
    this.#rows = Map.groupBy(graph.identities.node.keys(), (row) => graph.identities.node[row]);
    for (const owner of owners) {
      const list = this.#owners.get(owner.identity);
      if (list) list.push(owner);
      else this.#owners.set(owner.identity, [owner]);
    }
  }

  /** Undefined where it was never recorded. */
  number(identity: string): number | undefined {
    return this.#numbers.get(identity);
  }

  /** A PERSON, or a USER_ACCOUNT that one reaches over OWN_ACCOUNT, both ACTIVE. */
  isActivePerson(identity: string | null, time: Instant): identity is string {
    return this.isActivePersonAt(identity, this.#newestAt(time));
  }

  isActivePersonAt(identity: string | null, snapshot: number): identity is string {
    const number = identity === null ? undefined : this.number(identity);
    if (number === undefined) return false;
    const row = this.#rowAt(number, snapshot);
    if (row === undefined || !this.#isActive(row)) return false;
    const { kind } = this.#graph.identities;
    if (kind[row] === PERSON) return true;
    if (kind[row] !== USER_ACCOUNT) return false;
    return [...this.#personsOf(number, snapshot)].some((person) => {
      const personRow = this.#rowAt(person, snapshot);
      return personRow !== undefined && this.#isActive(personRow);
    });
  }

  /** Whether some PERSON reaches both over OWN_ACCOUNT, or is one of them; an identity is the same person as itself. */
  areSamePerson(a: string, b: string, time: Instant): boolean {
    if (a === b) return true;
    const [first, second] = [this.number(a), this.number(b)];
    if (first === undefined || second === undefined) return false;
    const { start } = this.edges.ownTo;
    // Whom nobody reaches over OWN_ACCOUNT is nobody else.
    if (start[first] === start[first + 1] && start[second] === start[second + 1]) return false;
    const snapshot = this.#newestAt(time);
    const others = this.#personsOf(second, snapshot);
    return [...this.#personsOf(first, snapshot)].some((person) => others.has(person));
  }

  /** The direct owners (OWNED_BY). */
  ownersOf(identity: string, time: Instant): string[] {
    return this.ownersAt(identity, this.#newestAt(time));
  }

  ownersAt(identity: string, snapshot: number): string[] {
    const owners = this.#owners.get(identity) ?? [];
    return owners.flatMap(({ owner, since, until }) =>
      recordedAt(snapshot, since, until) && this.#isSeen(identity, snapshot) && this.#isSeen(owner, snapshot)
        ? [owner]
        : [],
    );
  }

  /** Whether the first can act as the second at that time: over access that is usable on that day, JIT included, in some scope. */
  canActAs(identity: string, other: string, time: Instant): boolean {
    const [from, to] = [this.number(identity), this.number(other)];
    if (from === undefined || to === undefined) return false;
    const { start } = this.edges.all;
    if (start[from] === start[from + 1]) return from === to;
    const snapshot = this.#newestAt(time);
    const day = dayOf(time);
    const key = `${from} ${snapshot} ${day}`;
    let accounts = this.#accounts.get(key);
    if (!accounts) {
      accounts = accountsAtSomeScope(this.#graph, this.edges.all, from, (e) =>
        this.#isUsable(e, snapshot, day),
      );
      this.#accounts.set(key, accounts);
    }
    return accounts.has(to);
  }

  /** Numbers of the identities that it reaches over OWN_ACCOUNT, itself too. */
  ownAccounts(identity: number, snapshot: number): Set<number> {
    return reach(this.#graph, this.edges.ownFrom, identity, (e) => this.#isRecorded(e, snapshot));
  }

  #newestAt(time: Instant): number {
    const newest = this.#snapshots.findLast(({ takenAt }) => takenAt <= time);
    return (newest ?? this.#snapshots.at(0))?.sequence ?? 0;
  }

  /** The PERSONs that reach it over OWN_ACCOUNT, itself if it is one. */
  #personsOf(identity: number, snapshot: number): ReadonlySet<number> {
    const { start, edge } = this.edges.ownTo;
    if (start[identity] === start[identity + 1])
      return this.#isPerson(identity, snapshot) ? new Set([identity]) : NOBODY;
    const key = `${identity} ${snapshot}`;
    let persons = this.#persons.get(key);
    if (!persons) {
      const { from } = this.#graph.access.CAN_ACT_AS;
      const holders = new Set([identity]);
      for (const account of holders) {
        for (let k = start[account]; k < start[account + 1]; k++) {
          if (this.#isRecorded(edge[k], snapshot)) holders.add(from[edge[k]]);
        }
      }
      persons = new Set([...holders].filter((holder) => this.#isPerson(holder, snapshot)));
      this.#persons.set(key, persons);
    }
    return persons;
  }

  #isPerson(identity: number, snapshot: number): boolean {
    const row = this.#rowAt(identity, snapshot);
    return row !== undefined && this.#graph.identities.kind[row] === PERSON;
  }

  #isActive(row: number): boolean {
    return this.#graph.identities.status[row] === ACTIVE;
  }

  #isSeen(identity: string, snapshot: number): boolean {
    const number = this.number(identity);
    return number !== undefined && this.#rowAt(number, snapshot) !== undefined;
  }

  #rowAt(identity: number, snapshot: number): number | undefined {
    const { since, until } = this.#graph.identities;
    return this.#rows.get(identity)?.find((row) => recordedAt(snapshot, since[row], until[row]));
  }

  #isRecorded(e: number, snapshot: number): boolean {
    const { from, to, since, until } = this.#graph.access.CAN_ACT_AS;
    return (
      recordedAt(snapshot, since[e], until[e]) &&
      this.#rowAt(from[e], snapshot) !== undefined &&
      this.#rowAt(to[e], snapshot) !== undefined
    );
  }

  #isUsable(e: number, snapshot: number, day: Day): boolean {
    const { from, to, validFrom, validTo } = this.#graph.access.CAN_ACT_AS;
    return (
      this.#isRecorded(e, snapshot) &&
      validFrom[e] <= day &&
      day <= validTo[e] &&
      this.#takesPart(from[e], snapshot, day) &&
      this.#takesPart(to[e], snapshot, day)
    );
  }

  #takesPart(identity: number, snapshot: number, day: Day): boolean {
    const { status, validFrom, validTo } = this.#graph.identities;
    const row = this.#rowAt(identity, snapshot);
    return row !== undefined && status[row] !== DISABLED && validFrom[row] <= day && day <= validTo[row];
  }
}
