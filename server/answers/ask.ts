import type { Survey } from '../analysis/survey.ts';
import type { Cents } from '../domain/amount.ts';
import type { Point } from '../domain/point.ts';

/** The smallest amount there is: it lies in the lowest range, whatever the limits are. */
export const LOWEST_AMOUNT: Cents = 1;

/** What decides the answers about one identity at a point in time. */
export type SurveyFor = (identity: string, point: Point, signal?: AbortSignal) => Promise<Survey>;
