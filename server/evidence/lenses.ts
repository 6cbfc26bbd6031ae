import type { Framework } from '../domain/vocabulary.ts';

/** In the order in which they are told: what the review was made for, then what it never looked at. */
export const LENSES: readonly Framework[] = ['SOC', 'SOX'];
