import { BadInput } from '../../domain/fault.ts';

export const LARGEST_PAGE = 500;

/** How many are wanted, 1 to 500; null means the default. */
export function checkedFirst(first: number | null | undefined, preset: number): number {
  const wanted = first ?? preset;
  if (wanted < 1 || wanted > LARGEST_PAGE) {
    throw new BadInput(
      'first',
      `first is ${wanted}; it must be 1 to ${LARGEST_PAGE}. Ask for the rest page by page.`,
    );
  }
  return wanted;
}
