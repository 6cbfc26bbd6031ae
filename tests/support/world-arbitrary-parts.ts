import fc from 'fast-check';
import type { AccessColumns } from './world.ts';

export const DATE = '2026-11-20';

/** `null` draws are left out; the first value is the simplest, to which shrinking leads. */
function column<K extends string, V>(name: K, weight: number, values: readonly [V, ...V[]]) {
  return fc.oneof(
    { weight: Math.round(100 - 10 * weight), arbitrary: fc.constant({}) },
    {
      weight: Math.round(10 * weight),
      arbitrary: fc.constantFrom(...values).map((value) => ({ [name]: value }) as Record<K, V>),
    },
  );
}

const validity = fc.oneof(
  { weight: 17, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { validTo: DATE },
      { validFrom: DATE },
      { validFrom: '2026-01-01', validTo: '2027-12-31' },
      { validTo: '2026-11-19' },
      { validFrom: '2026-11-21' },
    ),
  },
);

/** The columns of an access edge: mostly none, so that access often holds and completions occur. */
export const accessArbitrary: fc.Arbitrary<AccessColumns> = fc
  .tuple(
    column('scope', 2, [['1000'], ['2000'], ['1000', '2000'], ['*'], ['*', '1000']]),
    column('limit', 1.5, [100, 500.01, 2000]),
    validity,
    column('activation', 0.7, ['JIT' as const, 'STANDING' as const]),
  )
  .map(([scope, limit, dates, activation]) => ({ ...scope, ...limit, ...dates, ...activation }));

/** A workflow before its steps have names: steps are numbers, taken modulo how many there are. */
export interface WorkflowDraft {
  readonly steps: number;
  /** Each step leads to the next, besides what `next` says. */
  readonly chain: boolean;
  readonly next: readonly {
    readonly from: number;
    readonly to: number;
    readonly bounds: { readonly above?: number; readonly upTo?: number };
  }[];
  readonly separations: readonly {
    readonly a: number;
    readonly b: number;
    readonly mode?: 'PREVENTIVE' | 'DETECTIVE';
    readonly control?: string;
  }[];
  readonly materiality: number | null;
}

const bounds = fc.constantFrom<{ above?: number; upTo?: number }[]>(
  {},
  {},
  { upTo: 100 },
  { above: 100 },
  { above: 0, upTo: 1000 },
  { above: 100, upTo: 2000 },
);

const step = fc.nat(4);

export const workflowArbitrary: fc.Arbitrary<WorkflowDraft> = fc.record({
  steps: fc.integer({ min: 0, max: 5 }).map((steps) => (steps === 0 ? 2 : steps)),
  chain: fc.boolean(),
  next: fc.array(fc.record({ from: step, to: step, bounds }), { maxLength: 4 }),
  separations: fc.array(
    fc.record(
      {
        a: step,
        b: step,
        mode: fc.constantFrom('PREVENTIVE' as const, 'DETECTIVE' as const),
        control: fc.constantFrom('four eyes', 'daily review'),
      },
      { requiredKeys: ['a', 'b'] },
    ),
    { maxLength: 4, size: 'max' },
  ),
  materiality: fc.constantFrom(null, 500, 3000),
});
