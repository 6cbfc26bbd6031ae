import type { ExceptionContent } from '../../domain/exception.ts';
import { nodeKey } from '../../domain/key.ts';
import type { Tie } from '../../domain/review-record.ts';
import type { Instant } from '../../domain/review.ts';
import type { StoredException } from '../exception-port.ts';

/** How an exception is stored: the columns of `exceptions.csv` as properties (docs/storage.md, Reviews). */
type Properties = Readonly<Record<string, string | null>>;

export function propertiesOf(exception: ExceptionContent): Properties {
  const { id, identity, finding, owner, proposer, approver, rationale, compensatingControl } = exception;
  return {
    ...{ id, identity, owner, proposer, approver, rationale, compensatingControl },
    workflow: finding.kind === 'WORKFLOW' ? finding.id : null,
    combination: finding.kind === 'TOXIC_COMBINATION' ? finding.id : null,
    approvedAt: timeText(exception.approvedAt),
    openedAt: timeText(exception.openedAt),
    expiresAt: timeText(exception.expiresAt),
    closedAt: timeText(exception.closedAt),
  };
}

export function contentOf(properties: Readonly<Record<string, unknown>>): StoredException {
  const text = (name: string): string | null => {
    const value = properties[name];
    return typeof value === 'string' ? value : null;
  };
  const workflow = text('workflow');
  return {
    id: text('id') ?? '',
    identity: text('identity') ?? '',
    finding:
      workflow === null
        ? { kind: 'TOXIC_COMBINATION', id: text('combination') ?? '' }
        : { kind: 'WORKFLOW', id: workflow },
    owner: text('owner'),
    proposer: text('proposer'),
    approver: text('approver'),
    approvedAt: instant(text('approvedAt')),
    rationale: text('rationale'),
    compensatingControl: text('compensatingControl'),
    openedAt: instant(text('openedAt')),
    expiresAt: instant(text('expiresAt')),
    closedAt: instant(text('closedAt')),
    source: text('source') ?? '',
    since: Number(properties['since']),
    file: text('file'),
    row: typeof properties['row'] === 'number' ? properties['row'] : null,
  };
}

/** The relationships that an import would give such a row. */
export function tiesOf(exception: ExceptionContent): { tie: Tie; to: string }[] {
  const { identity, finding, owner, proposer, approver } = exception;
  const person = (tie: Tie, id: string | null): { tie: Tie; to: string }[] =>
    id === null ? [] : [{ tie, to: nodeKey('IDENTITY', id) }];
  return [
    ...person('ABOUT', identity),
    { tie: 'CONSIDERED', to: nodeKey(finding.kind, finding.id) },
    ...person('HAS_OWNER', owner),
    ...person('PROPOSED_BY', proposer),
    ...person('APPROVED_BY', approver),
  ];
}

/** As imports write times: UTC, without a fraction that says nothing. */
function timeText(time: Instant | null): string | null {
  return time === null ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}

function instant(text: string | null): Instant | null {
  return text === null ? null : Date.parse(text);
}
