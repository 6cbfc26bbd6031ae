import type { EvidenceOffice } from './evidence/office.ts';
import type { Exceptions } from './exceptions/exceptions.ts';
import type { AuditLog } from './graph/audit-port.ts';

/** What is done in the product beside answering questions. */
export interface Work {
  readonly exceptions: Exceptions;
  readonly audit: AuditLog;
  readonly evidence: EvidenceOffice;
}
