import type { RecordedGraph } from '../server/domain/recorded.ts';
import type { Asked } from './arguments.ts';
import { company } from './company/company.ts';
import { atLeast, type Goal } from './goal.ts';
import { measureGraph } from './graph-part.ts';
import { measureInProcess } from './in-process.ts';
import { thisMachine } from './machine.ts';
import { measured, type Ours } from './measure.ts';
import { duckdb } from './peers/duckdb.ts';
import { ownAnalysis } from './peers/in-process.ts';
import type { PeerKind, Question } from './peers/peer.ts';
import { postgres } from './peers/postgres.ts';
import { relationsOf, type Relations } from './peers/relations.ts';
import { scipy } from './peers/scipy.ts';
import { sqlite } from './peers/sqlite.ts';
import type { Report, SystemResult } from './report.ts';
import { say } from './say.ts';

/** How many times faster than each other system our own analysis is to be. */
const FASTER = { SciPy: 15, DuckDB: 80, Postgres: 300, SQLite: 600, 'Neo4j alone': 800 };

const PEERS: readonly PeerKind[] = [scipy, duckdb, postgres, sqlite];

/**
 * The same question to every system: the company without scopes (`pairs`) and with them (`tops`), loaded in each system in
 * turn, the answers compared.
 */
export async function measurePeers({ size }: Asked): Promise<Report> {
  const machine = thisMachine();
  say(`Generating the company of size ${size.name}, and measuring the analysis in this process`);
  // First, because it is compared with what a fresh process does.
  const goals: Goal[] = await measureInProcess(size);
  const graphs: Record<Question, RecordedGraph> = {
    pairs: company(size, 'plain'),
    tops: company(size, 'scoped'),
  };
  const ours: Ours = { pairs: ownAnalysis(graphs.pairs, 'pairs'), tops: ownAnalysis(graphs.tops, 'tops') };
  const relations = relationsOf(graphs.tops);
  const systems = await measured({ name: 'Foureyes', version: 'in process' }, [ours.pairs, ours.tops], ours);
  const notHere: string[] = [];
  for (const kind of PEERS) {
    const results = await measuredPeer(kind, relations, ours);
    if (results === null) notHere.push(kind.name);
    else systems.push(...results);
  }
  const stored = await measureGraph(graphs.tops, relations, ours);
  systems.push(...stored.systems);
  goals.push(...speedGoals(systems), ...stored.goals);
  return {
    machine,
    size: size.name,
    identities: size.identities,
    edges: size.edges,
    systems,
    notHere,
    goals,
  };
}

async function measuredPeer(
  kind: PeerKind,
  relations: Relations,
  ours: Ours,
): Promise<SystemResult[] | null> {
  say(`Loading the company in ${kind.name}`);
  const peer = await kind.open(relations);
  if (peer === null) {
    say(`${kind.name}: not here`);
    return null;
  }
  try {
    return await measured({ name: peer.name, version: peer.version }, peer.formulations, ours);
  } finally {
    await peer.close();
  }
}

/** A goal per system: by its fastest formulation, and only where it gave the same answer as we. */
export function speedGoals(systems: readonly SystemResult[]): Goal[] {
  return Object.entries(FASTER).flatMap(([name, bound]) => {
    const its = systems.filter((one) => one.name === name && one.question === 'pairs');
    if (its.length === 0) return [];
    const same = its.every((one) => one.sameAnswer);
    const goal = atLeast(
      `faster than ${name}, with the same answer`,
      bound,
      'times',
      Math.min(...its.map((one) => one.ratio)),
    );
    return [{ ...goal, holds: goal.holds && same }];
  });
}
