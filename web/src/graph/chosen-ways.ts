import type { StepWayPartsFragment } from '../generated/graphql.ts';

/** Which of the ways of each step is drawn, by the id of the step, from 1: as the address says, `2.STEP`. */
export function readChosen(ways: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    ways.flatMap((text) => {
      const [, number, step] = /^([1-9]\d{0,2})\.(.+)$/s.exec(text) ?? [];
      return step === undefined ? [] : [[step, Number(number)] as const];
    }),
  );
}

/** The address with another way for one step; undefined: as at first. */
export function withChosen(ways: readonly string[], step: string, number: number | undefined): string[] {
  const others = [...readChosen(ways)].filter(([id]) => id !== step);
  if (number !== undefined) others.push([step, number]);
  return others.map(([id, chosen]) => `${chosen}.${id}`);
}

/** Whether two ways of a step are the same: the same account does the same action for the same function. */
export function sameWay(a: StepWayPartsFragment, b: StepWayPartsFragment): boolean {
  return a.account.id === b.account.id && a.action?.id === b.action?.id && a.function?.id === b.function?.id;
}
