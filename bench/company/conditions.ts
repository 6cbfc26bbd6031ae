import { parseDay } from '../../server/domain/day.ts';
import type { AccessTable, IdentityTable } from '../../server/domain/recorded.ts';
import { IDENTITY_STATUSES, type AccessEdgeKind } from '../../server/domain/vocabulary.ts';
import { Random, Zipf } from './random.ts';

const COMPANY_CODES = 50;
const REGION = 5;

/** Every scope list that edges name: nothing, each company code, each region of five, and codes of two regions. */
export function scopeSets(): string[][] {
  const codes = Array.from({ length: COMPANY_CODES }, (_, i) => String(1000 + i * 10));
  const regions = Array.from({ length: COMPANY_CODES / REGION }, (_, r) =>
    codes.slice(r * REGION, (r + 1) * REGION),
  );
  const twos = regions.slice(1).map((region, r) => [...regions[r], ...region]);
  return [[], ...codes.map((code) => [code]), ...regions, ...twos];
}

/** Largest amounts in cents, as approval limits are: from a thousand to ten million. */
const LIMITS = [100_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 50_000_000, 1_000_000_000];

/** How often an edge of a kind names a scope, and a limit. */
const OFTEN: Readonly<Record<AccessEdgeKind, { readonly scope: number; readonly limit: number }>> = {
  HAS_ROLE: { scope: 0.6, limit: 0.15 },
  HAS_PERMISSION: { scope: 0.5, limit: 0.2 },
  INHERITS: { scope: 0.02, limit: 0.01 },
  GRANTS: { scope: 0.1, limit: 0.1 },
  CAN_ACT_AS: { scope: 0.1, limit: 0.05 },
};

/** Gives edges company codes and limits. */
export function addScopesAndLimits(kind: AccessEdgeKind, table: AccessTable): void {
  const random = new Random(29 + table.from.length);
  const code = new Zipf(COMPANY_CODES, 0.6);
  const regions = COMPANY_CODES / REGION;
  const { scope, limit } = OFTEN[kind];
  for (let e = 0; e < table.from.length; e++) {
    if (random.happens(scope)) {
      const place = random.next();
      if (place < 0.6) table.scope[e] = 1 + code.draw(random);
      else if (place < 0.9) table.scope[e] = 1 + COMPANY_CODES + random.below(regions);
      else table.scope[e] = 1 + COMPANY_CODES + regions + random.below(regions - 1);
    }
    if (random.happens(limit)) table.limit[e] = LIMITS[random.below(LIMITS.length)];
  }
}

/** The date about which generated validity lies: the one to ask about. */
export const COMPANY_DATE = parseDay('2026-06-30') ?? 0;

/** Gives some edges an end that is past or a beginning that is to come, and makes some of them JIT. */
export function addTimes(table: AccessTable): void {
  const random = new Random(31 + table.from.length);
  for (let e = 0; e < table.from.length; e++) {
    const place = random.next();
    if (place < 0.04) table.validTo[e] = COMPANY_DATE - 1 - random.below(300);
    else if (place < 0.08) table.validTo[e] = COMPANY_DATE + random.below(300);
    else if (place < 0.1) table.validFrom[e] = COMPANY_DATE + 1 + random.below(100);
    else if (place < 0.13) table.jit[e] = 1;
  }
}

/** Some accounts are dormant, some are disabled. */
export function addStatuses(identities: IdentityTable): void {
  const random = new Random(37);
  for (let i = 0; i < identities.status.length; i++) {
    const place = random.next();
    if (place < 0.03) identities.status[i] = IDENTITY_STATUSES.indexOf('DISABLED');
    else if (place < 0.1) identities.status[i] = IDENTITY_STATUSES.indexOf('DORMANT');
  }
}
