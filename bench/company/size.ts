/** How large a company is generated. Everything else follows from the number of identities. */
export interface Size {
  readonly name: string;
  readonly identities: number;
  readonly roles: number;
  readonly permissions: number;
  /** Access edges of all kinds together. */
  readonly edges: number;
}

/** The sizes of the benchmark: each ten times the one before. */
export const SIZES = {
  S: sizeOf('S', 10_000),
  M: sizeOf('M', 100_000),
  L: sizeOf('L', 1_000_000),
} as const satisfies Record<string, Size>;

/** A company of any size with the same proportions: a tenth as many roles, a fifth as many permissions, eight edges each. */
export function sizeOf(name: string, identities: number): Size {
  return {
    name,
    identities,
    roles: Math.max(200, Math.round(identities / 10)),
    permissions: Math.max(1000, Math.round(identities / 5)),
    edges: identities * 8,
  };
}

/**
 * What the edges carry beside their ends.
 * - `plain`: nothing, so that every edge is usable everywhere for every amount.
 * - `scoped`: fifty company codes and limits; answers differ by scope, and the amounts have one top per scope.
 * - `full`: also validity, JIT, statuses, preventive and detective controls, and `NEXT` with bounds.
 */
export type Variant = 'plain' | 'scoped' | 'full';
