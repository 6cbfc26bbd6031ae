import DataLoader from 'dataloader';
import type { Answers } from './answers/answers.ts';
import type { Completion, EdgeRef } from './domain/answer.ts';
import type { Point } from './domain/point.ts';
import type { EdgeRecord, NodeRecord, RecordOf } from './domain/record.ts';
import type { EdgeKind, NodeKind } from './domain/vocabulary.ts';
import type { Graph, UsableAt } from './graph/port.ts';
import type { KeptRecords } from './kept-records.ts';

/**
 * What the lines of a page ask for one by one, gathered: all that is asked in one turn of the event loop is one
 * question to the database. One set of loaders serves one request, so nothing that they remember is ever stale.
 */
export interface Loaders {
  /** A node as it is seen at the snapshot; undefined where it is not seen. */
  node<K extends NodeKind>(kind: K, id: string, snapshot: number): Promise<RecordOf<K> | undefined>;
  /** Takes nodes as they are seen at a snapshot that were found on the way, so that they are not asked for again. */
  seen(found: Iterable<NodeRecord>, snapshot: number): void;
  /** An edge with its evidence as of the snapshot (undefined: of its last life); undefined where it is not recorded. */
  edge(ref: EdgeRef, snapshot: number | undefined): Promise<EdgeRecord | undefined>;
  /** Edges of the given kinds that leave (`from`) or enter (`to`) the node, by key. */
  edgesOf(
    kind: NodeKind,
    id: string,
    side: 'from' | 'to',
    edgeKinds: readonly EdgeKind[],
    snapshot: number,
  ): Promise<readonly EdgeRecord[]>;
  /** What one identity completes or is blocked from completing, in the contract's order. */
  completionsOf(identity: string, point: Point): Promise<readonly Completion[]>;
  /** Ids of the steps that the identity does; for the identities of a page a few at a time. */
  stepsOf(identity: string, at: UsableAt, viaOthers: boolean): Promise<readonly string[]>;
  /** Does the work of a page's lines together, so that what they ask next is gathered again. */
  together<T>(work: () => Promise<T>): Promise<T>;
}

export interface LoaderParts {
  readonly graph: Graph;
  readonly answers: Answers;
  readonly records: KeptRecords;
}

export function createLoaders({ graph, answers, records }: LoaderParts, signal: AbortSignal): Loaders {
  const nodes = perGroup<NodeRecord | undefined>();
  const edgesOf = perGroup<readonly EdgeRecord[]>();
  const completions = perGroup<readonly Completion[]>();
  const edges = perGroup<EdgeRecord | undefined, EdgeRef>((ref) => ref.key);
  const steps = perGroup<readonly string[]>();
  const works = new DataLoader<() => Promise<unknown>, unknown>((batch) => inTurns(batch, (work) => work()), {
    cache: false,
  });

  const nodesOf = (kind: NodeKind, snapshot: number): DataLoader<string, NodeRecord | undefined> =>
    nodes(`${kind} ${snapshot}`, async (ids) => {
      const found: ReadonlyMap<string, NodeRecord> = await graph.nodes(kind, ids, snapshot, { signal });
      records.keep(found.values(), snapshot);
      return ids.map((each) => found.get(each));
    });

  return {
    async node<K extends NodeKind>(kind: K, id: string, snapshot: number) {
      const known = records.get(kind, id, snapshot);
      return known ?? ((await nodesOf(kind, snapshot).load(id)) as RecordOf<K> | undefined);
    },

    seen(found, snapshot) {
      const all = [...found];
      records.keep(all, snapshot);
      for (const record of all) nodesOf(record.kind, snapshot).prime(record.id, record);
    },

    edge: (ref, snapshot) =>
      edges(String(snapshot), async (refs) => {
        const found = await graph.edges(refs, { signal, ...(snapshot === undefined ? {} : { snapshot }) });
        return refs.map(({ key }) => found.get(key));
      }).load(ref),

    edgesOf: (kind, id, side, edgeKinds, snapshot) =>
      edgesOf([kind, side, snapshot, ...edgeKinds].join(' '), async (ids) => {
        const found = await graph.edgesOf(kind, ids, side, edgeKinds, snapshot, { signal });
        return ids.map((each) => found.get(each) ?? []);
      }).load(id),

    completionsOf: (identity, point) =>
      completions([point.snapshot, point.asOf, point.includeJit].join(' '), async (identities) => {
        const [only] = identities;
        if (only !== undefined && identities.length === 1)
          return [await answers.completionsOf(only, point, signal)];
        const everybody = Map.groupBy(await answers.completions(point, signal), (each) => each.identity);
        return identities.map((each) => everybody.get(each) ?? []);
      }).load(identity),

    stepsOf: (identity, at, viaOthers) =>
      steps(JSON.stringify([at, viaOthers]), (ids) =>
        inTurns(ids, (each) => graph.identitySteps(each, at, viaOthers, { signal })),
      ).load(identity),

    together: <T>(work: () => Promise<T>) => works.load(work) as Promise<T>,
  };
}

type Batch<K, V> = (keys: readonly K[]) => Promise<readonly (V | Error)[]>;

/** One loader for each group of keys that can be asked for together; `nameOf` says which keys are one. */
function perGroup<V, K = string>(
  nameOf: (key: K) => string = String,
): (group: string, batch: Batch<K, V>) => DataLoader<K, V, string> {
  const loaders = new Map<string, DataLoader<K, V, string>>();
  return (group, batch) => {
    let loader = loaders.get(group);
    if (!loader) loaders.set(group, (loader = new DataLoader<K, V, string>(batch, { cacheKeyFn: nameOf })));
    return loader;
  };
}

const AT_ONCE = 8;

/** Works through the items, a few at a time so that one page does not take every connection; failures stay apart. */
async function inTurns<I, V>(items: readonly I[], work: (item: I) => Promise<V>): Promise<(V | Error)[]> {
  const done: (V | Error)[] = [];
  for (let i = 0; i < items.length; i += AT_ONCE) {
    const turn = items.slice(i, i + AT_ONCE).map((item) => work(item).catch(asError));
    done.push(...(await Promise.all(turn)));
  }
  return done;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}
