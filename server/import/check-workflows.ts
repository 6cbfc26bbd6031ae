import { EDGE_KINDS, NODE_KINDS } from '../domain/vocabulary.ts';
import { BUNDLE_FILES } from './bundle.ts';
import { countRoutes, MOST_ROUTES } from './routes.ts';
import { STANDING, type Staging } from './staging.ts';
import { rejectRows } from './verdicts.ts';

const STEP = NODE_KINDS.indexOf('STEP');
const WORKFLOW = NODE_KINDS.indexOf('WORKFLOW');
const NEXT = EDGE_KINDS.indexOf('NEXT');
const SEPARATED = EDGE_KINDS.indexOf('SEPARATED_FROM');
const NEXT_FILE = BUNDLE_FILES.findIndex(({ name }) => name === 'next.csv');

/**
 * Rejects what would break a workflow as a whole, other sources' steps and NEXT edges included: a `next` or separation
 * between two workflows, a step that no `next` touches where others are touched, too many routes (BUNDLE.md, Rules).
 * @returns warnings about workflows that nobody can complete
 */
export function checkWorkflows(staging: Staging): string[] {
  collectSteps(staging);
  rejectBetweenWorkflows(staging);
  collectNext(staging);
  const warnings = rejectUntouched(staging);
  return [...warnings, ...checkRoutes(staging)];
}

/** Which step is part of which workflow, once this import is active. */
function collectSteps(staging: Staging): void {
  staging.run('CREATE TEMP TABLE flow_step (step TEXT PRIMARY KEY, workflow TEXT, own INT) WITHOUT ROWID');
  staging.run(`INSERT INTO flow_step SELECT id, link_id, 1 FROM node WHERE kind = ${STEP} AND rejected = 0`);
  staging.run(
    `INSERT OR IGNORE INTO flow_step SELECT o.step, o.workflow, 0 FROM other_step o
     WHERE EXISTS (SELECT 1 FROM node w WHERE w.kind = ${WORKFLOW} AND w.id = o.workflow AND w.rejected = 0)
        OR EXISTS (SELECT 1 FROM stored_node w WHERE w.kind = ${WORKFLOW} AND w.id = o.workflow AND w.standing = ${STANDING.OTHERS})`,
  );
}

function rejectBetweenWorkflows(staging: Staging): void {
  const apart =
    'JOIN flow_step a ON a.step = t.from_id JOIN flow_step b ON b.step = t.to_id AND b.workflow <> a.workflow';
  const reason = `'the two steps are in two workflows, ' || a.workflow || ' and ' || b.workflow`;
  for (const type of [NEXT, SEPARATED]) {
    rejectRows(
      staging,
      'edge',
      `SELECT t.row, 1 AS place, '${secondStep(type)}' AS "column", t.to_id AS value, ${reason} AS reason
       FROM edge t ${apart} WHERE t.type = ${type} AND t.rejected = 0`,
    );
  }
  // A fault between two cells is the second one's, so it comes before those of the cells after it.
  staging.run(
    `INSERT OR REPLACE INTO fault SELECT t.file, t.line, 1, CASE t.file WHEN ${NEXT_FILE} THEN 'to' ELSE 'step_b' END, t.to_id, ${reason}
     FROM half_flow t ${apart} WHERE t.place > 1`,
  );
}

function secondStep(type: number): string {
  return type === NEXT ? 'to' : 'step_b';
}

/** All NEXT edges inside a workflow that will be seen; `line` is the first row of this bundle that gives one. */
function collectNext(staging: Staging): void {
  staging.run('CREATE TEMP TABLE flow_next (workflow TEXT, from_id TEXT, to_id TEXT, row INT, line INT)');
  staging.run(
    `INSERT INTO flow_next SELECT a.workflow, n.from_id, n.to_id, n.row, n.line FROM (
       SELECT from_id, to_id, row, line FROM edge WHERE type = ${NEXT} AND rejected = 0
       UNION ALL SELECT from_id, to_id, NULL, NULL FROM other_next) n
     JOIN flow_step a ON a.step = n.from_id JOIN flow_step b ON b.step = n.to_id AND b.workflow = a.workflow`,
  );
}

/** A step that no NEXT touches would be a route of its own, by which anyone who does it completes the workflow. */
function rejectUntouched(staging: Staging): string[] {
  const touched = `SELECT from_id FROM flow_next UNION SELECT to_id FROM flow_next
    UNION SELECT from_id FROM edge WHERE type = ${NEXT} UNION SELECT to_id FROM edge WHERE type = ${NEXT}
    UNION SELECT from_id FROM half_flow WHERE file = ${NEXT_FILE} UNION SELECT to_id FROM half_flow WHERE file = ${NEXT_FILE}`;
  const untouched = `SELECT s.step, s.workflow, s.own FROM flow_step s
    WHERE s.workflow IN (SELECT workflow FROM flow_next) AND s.step NOT IN (${touched})`;
  const others = staging.all<{ step: string; workflow: string; row: number | null }>(
    `SELECT u.step, u.workflow, (SELECT row FROM flow_next n WHERE n.workflow = u.workflow AND row IS NOT NULL ORDER BY line LIMIT 1) AS row
     FROM (${untouched}) u WHERE u.own = 0`,
  );
  rejectRows(
    staging,
    'node',
    `SELECT t.row, 0 AS place, 'id' AS "column", t.id AS value,
       'no next touches this step, but others of the workflow ' || u.workflow AS reason
     FROM (${untouched}) u JOIN node t ON t.kind = ${STEP} AND t.id = u.step WHERE u.own = 1`,
  );
  const warnings: string[] = [];
  for (const { step, workflow, row } of others) {
    if (row === null)
      warnings.push(`No next touches step ${step} of another source, but others of the workflow ${workflow}`);
    else
      rejectNext(
        staging,
        row,
        `with it the workflow ${workflow} of another source has an order, but no next touches its step ${step}`,
      );
  }
  return warnings;
}

function checkRoutes(staging: Staging): string[] {
  const warnings: string[] = [];
  const workflows = staging.all<{ workflow: string; row: number | null }>(
    `SELECT id AS workflow, row FROM node WHERE kind = ${WORKFLOW} AND rejected = 0
     UNION SELECT workflow, NULL FROM flow_next WHERE row IS NOT NULL
       AND workflow NOT IN (SELECT id FROM node WHERE kind = ${WORKFLOW} AND rejected = 0)`,
  );
  for (const { workflow, row } of workflows) {
    const steps = staging
      .all<{ step: string }>('SELECT step FROM flow_step WHERE workflow = ?', workflow)
      .map(({ step }) => step);
    const next = staging
      .all<{ from_id: string; to_id: string }>(
        'SELECT DISTINCT from_id, to_id FROM flow_next WHERE workflow = ?',
        workflow,
      )
      .map(({ from_id, to_id }) => [from_id, to_id] as const);
    const routes = countRoutes(steps, next);
    if (routes > MOST_ROUTES) rejectWorkflow(staging, workflow, row);
    if (routes === 0)
      warnings.push(`${withoutRoute(steps.length)}, so nobody completes it: workflow ${workflow}`);
  }
  return warnings;
}

function withoutRoute(steps: number): string {
  return steps === 0 ? 'A workflow has no steps' : 'No route of a workflow has a start and an end';
}

function rejectWorkflow(staging: Staging, workflow: string, row: number | null): void {
  const reason = `the workflow ${workflow} has more than ${MOST_ROUTES.toLocaleString('en-US')} routes`;
  if (row !== null) {
    rejectRows(
      staging,
      'node',
      `SELECT row, 0 AS place, 'id' AS "column", id AS value, ? AS reason FROM node WHERE row = ?`,
      reason,
      row,
    );
    return;
  }
  const first = staging.first<{ row: number }>(
    'SELECT row FROM flow_next WHERE workflow = ? AND row IS NOT NULL ORDER BY line LIMIT 1',
    workflow,
  );
  rejectNext(staging, first!.row, reason);
}

function rejectNext(staging: Staging, row: number, reason: string): void {
  rejectRows(
    staging,
    'edge',
    `SELECT row, 0 AS place, 'from' AS "column", from_id AS value, ? AS reason FROM edge WHERE row = ?`,
    reason,
    row,
  );
}
