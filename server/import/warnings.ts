import { EDGE_KINDS, NODE_KINDS } from '../domain/vocabulary.ts';
import { fileName } from './check-ids.ts';
import { placeText } from './place.ts';
import { STANDING, type Staging } from './staging.ts';

const SHOWN = 100;

/** Rows that are accepted without effect: inheriting, acting as, or owning oneself (BUNDLE.md, Rules). */
export function selfReferences(staging: Staging): string[] {
  const selves: readonly [string, string][] = [
    ['INHERITS', 'inherits itself'],
    ['CAN_ACT_AS', 'acts as itself'],
  ];
  const warnings = selves.flatMap(([type, words]) =>
    listed(
      staging,
      staging.all<Place>(
        'SELECT file, line, from_id AS id FROM edge WHERE type = ? AND rejected = 0 AND from_id = to_id ORDER BY line',
        EDGE_KINDS.indexOf(type as 'INHERITS'),
      ),
      words,
    ),
  );
  const owners = staging.all<Place>(
    'SELECT file, line, id FROM node WHERE kind = ? AND rejected = 0 AND link_id = id ORDER BY line',
    NODE_KINDS.indexOf('IDENTITY'),
  );
  return [...warnings, ...listed(staging, owners, 'owns itself')];
}

interface Place {
  file: number;
  line: number;
  id: string;
}

function listed(staging: Staging, places: readonly Place[], words: string): string[] {
  const shown = places
    .slice(0, SHOWN)
    .map(({ file, line, id }) => `${placeIn(staging, file, line)}: ${id} ${words}, which has no effect`);
  return places.length > SHOWN ? [...shown, `… and ${places.length - SHOWN} more that ${words}`] : shown;
}

function placeIn(staging: Staging, file: number, line: number): string {
  const place = staging.placeOf?.(line);
  return place ? placeText(place) : `${fileName(file)}, line ${line}`;
}

function lineIn(staging: Staging, line: number): string {
  const place = staging.placeOf?.(line);
  return place ? placeText(place) : `line ${line}`;
}

/** The types that change what a definition means, and the end whose meaning they change. */
const ADDED_TO = {
  ENABLES: ['to'],
  BELONGS_TO: ['to'],
  PERFORMS: ['to'],
  COMBINED_IN: ['to'],
  NEXT: ['from', 'to'],
  SEPARATED_FROM: ['from', 'to'],
} as const;

/** Rows that add to what another source defines: accepted with effect, so it must not go unseen (BUNDLE.md, Rules). */
export function additions(staging: Staging): string[] {
  const others = `SELECT 1 FROM stored_node WHERE standing = ${STANDING.OTHERS} LIMIT 1`;
  if (staging.first(others) === undefined) return [];
  staging.run(
    'CREATE TEMP TABLE addition (file INT, line INT, source TEXT, PRIMARY KEY (file, line, source)) WITHOUT ROWID',
  );
  for (const [type, ends] of Object.entries(ADDED_TO)) {
    for (const end of ends) {
      staging.run(
        `INSERT OR IGNORE INTO addition SELECT e.file, e.line, s.source FROM edge e
         JOIN stored_node s ON s.kind = e.${end}_kind AND s.id = e.${end}_id AND s.standing = ${STANDING.OTHERS}
         WHERE e.type = ? AND e.rejected = 0`,
        EDGE_KINDS.indexOf(type as 'ENABLES'),
      );
    }
  }
  addSteps(staging);
  return staging
    .all<{ file: number; line: number; source: string; rows: number }>(
      'SELECT file, min(line) AS line, source, count(*) AS rows FROM addition GROUP BY file, source ORDER BY file, source',
    )
    .map(
      ({ file, line, source, rows }) =>
        `${fileName(file)} adds ${rows === 1 ? 'a row' : `${rows} rows`} (${rows === 1 ? '' : 'the first in '}${lineIn(staging, line)}) to what the source ${source} defines`,
    );
}

/** Own steps in another source's workflow, and the order and controls between such steps. */
function addSteps(staging: Staging): void {
  const theirs = `stored_node s ON s.kind = ${NODE_KINDS.indexOf('WORKFLOW')} AND s.standing = ${STANDING.OTHERS}`;
  staging.run(
    `INSERT OR IGNORE INTO addition SELECT n.file, n.line, s.source FROM node n JOIN ${theirs} AND s.id = n.link_id
     WHERE n.kind = ${NODE_KINDS.indexOf('STEP')} AND n.rejected = 0`,
  );
  staging.run(
    `INSERT OR IGNORE INTO addition SELECT e.file, e.line, s.source FROM edge e
     JOIN node n ON n.kind = e.from_kind AND n.id = e.from_id AND n.rejected = 0 JOIN ${theirs} AND s.id = n.link_id
     WHERE e.type IN (${EDGE_KINDS.indexOf('NEXT')}, ${EDGE_KINDS.indexOf('SEPARATED_FROM')}) AND e.rejected = 0`,
  );
}
