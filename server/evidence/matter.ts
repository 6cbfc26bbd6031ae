import { ReviewAssessment } from '../analysis/review/assess.ts';
import { ReviewContext } from '../analysis/review/context.ts';
import { permissionsInReview } from '../analysis/review/covered.ts';
import { findingsOf, type ReviewFindings } from '../analysis/review/findings.ts';
import { Leads } from '../analysis/review/leads.ts';
import { accessRef } from '../analysis/edge-refs.ts';
import { drive } from '../answers/drive.ts';
import type { AccessEdgeRef } from '../domain/answer.ts';
import type { AuditEntry } from '../domain/audit.ts';
import type { Day } from '../domain/day.ts';
import { NotFound } from '../domain/fault.ts';
import { recordedAt } from '../domain/point.ts';
import type { EdgeRecord, SnapshotRecord } from '../domain/record.ts';
import type { ReviewAnswer } from '../domain/review-answer.ts';
import type { FindingRef } from '../domain/review.ts';
import type { AuditLog } from '../graph/audit-port.ts';
import type { Graph } from '../graph/port.ts';
import { exceptionEntries } from './exception-entries.ts';
import { readNames, type Names } from './names.ts';

/** What a pack answers: which review, by what was recorded up to which snapshot, on which day. */
export interface EvidenceQuestion {
  readonly review: string;
  readonly snapshot: number;
  readonly asOf: Day;
}

/** All that a pack is made of; nothing in it depends on when it is made. */
export interface Matter {
  readonly question: EvidenceQuestion;
  readonly context: ReviewContext;
  readonly answer: ReviewAnswer;
  readonly names: Names;
  /** Complete snapshots up to the question's, oldest first. */
  readonly snapshots: readonly SnapshotRecord[];
  /** Who completes or violates what in the review's snapshot; null without one. */
  readonly findings: ReviewFindings | null;
  /** The access in scope, by key. */
  readonly inScope: readonly AccessEdgeRef[];
  /** By key of an access edge, as the review's snapshot has it, and what findings it is relevant to. */
  readonly edges: ReadonlyMap<string, EdgeRecord>;
  readonly risks: ReadonlyMap<string, readonly EdgeRisk[]>;
  /** What the audit log holds of exceptions up to the question's snapshot, by the exception's id. */
  readonly history: ReadonlyMap<string, readonly AuditEntry[]>;
}

/** Who takes part in which finding by means of an edge. */
export interface EdgeRisk {
  readonly identity: string;
  readonly finding: FindingRef;
}

const TOGETHER = 2_000;

/** Reads and works out all of it. Rejects with `NotFound` where there is no such review at that snapshot. */
export async function readMatter(
  graph: Graph,
  audit: AuditLog,
  question: EvidenceQuestion,
  signal: AbortSignal,
): Promise<Matter> {
  const { review: id, snapshot, asOf } = question;
  const [recorded, ground, all] = await Promise.all([
    graph.recordedGraph({ signal }),
    graph.reviewGround({ signal }),
    graph.snapshots({ signal }),
  ]);
  const review = ground.records.reviews.find(
    (row) => row.id === id && recordedAt(snapshot, row.since, row.until),
  );
  if (!review)
    throw new NotFound(
      `There is no access review ${id} at snapshot ${snapshot}. ${known(ground.records.reviews)}`,
    );
  const input = { graph: recorded, ground, review, snapshot, asOf };
  const assessment = new ReviewAssessment(input);
  const dated = await drive(assessment.prepare(), signal);
  const times = dated.length === 0 ? [] : await graph.grantTimes(dated, { signal });
  const answer = await drive(assessment.answer(times), signal);

  const context = new ReviewContext(input);
  const looked = answer.lookedAt.review;
  const findings = looked === null ? null : await drive(findingsOf(context), signal);
  const inScope = looked === null ? [] : inScopeOf(context);
  const names = await readNames(graph, ground, [snapshot, ...(looked === null ? [] : [looked.sequence])]);
  const edges = new Map<string, EdgeRecord>();
  for (let at = 0; at < inScope.length; at += TOGETHER) {
    const part = inScope.slice(at, at + TOGETHER);
    const options = { signal, ...(looked === null ? {} : { snapshot: looked.sequence }) };
    for (const [key, edge] of await graph.edges(part, options)) edges.set(key, edge);
  }
  return {
    ...{ question, context, answer, names, findings, inScope, edges },
    snapshots: all.filter(({ sequence }) => sequence <= snapshot).reverse(),
    risks: findings === null ? new Map() : risksOf(context, findings, answer),
    history: await exceptionEntries(audit, ground.records.exceptions, snapshot),
  };
}

function known(reviews: readonly { readonly id: string }[]): string {
  const ids = [...new Set(reviews.map(({ id }) => id))];
  return ids.length === 0 ? 'No review was imported.' : `Recorded are ${ids.join(', ')}.`;
}

/** The access edges in scope (REVIEWS.md section 2), by key. */
function inScopeOf(context: ReviewContext): AccessEdgeRef[] {
  const at = context.reviewView;
  const permissions = permissionsInReview(context, at);
  const roles = new Uint8Array(context.input.graph.roles.ids.length);
  return new Leads(at.valid, { permissions, roles })
    .everybodys()
    .map((hop) => accessRef(at.view, hop))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** By edge, the findings that it is relevant to: completions and violations, and material paths with JIT. */
function risksOf(
  context: ReviewContext,
  findings: ReviewFindings,
  answer: ReviewAnswer,
): Map<string, EdgeRisk[]> {
  const at = context.reviewView;
  const risks = new Map<string, EdgeRisk[]>();
  const seen = new Set<string>();
  const add = (key: string, risk: EdgeRisk): void => {
    const name = JSON.stringify([key, risk.identity, risk.finding.kind, risk.finding.id]);
    if (seen.has(name)) return;
    seen.add(name);
    risks.set(key, [...(risks.get(key) ?? []), risk]);
  };
  for (const { number, identity, finding, target } of findings.all)
    for (const hop of at.relevantTo(number, finding.kind, target))
      add(accessRef(at.view, hop).key, { identity, finding });
  for (const { identity, workflow, edges } of answer.misstatementPaths)
    for (const { key } of edges()) add(key, { identity, finding: { kind: 'WORKFLOW', id: workflow } });
  return risks;
}
