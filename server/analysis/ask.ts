import type { Cents } from '../domain/amount.ts';

/** Where a witness is wanted; what is absent is chosen as MODEL.md section 8 says. */
export interface WitnessAsk {
  readonly scope?: string;
  readonly amount?: Cents;
}
