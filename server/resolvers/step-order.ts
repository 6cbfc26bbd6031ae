import { compareCodePoints } from '../domain/order.ts';

/**
 * Puts the steps of a workflow in an order to read them in: a step after all that lead to it; among those that could
 * come next, and where there is no order at all, by id. In a cycle, a step that something before it leads to comes
 * first.
 *
 * @param next from each step to one that may follow it.
 */
export function inStepOrder(
  ids: readonly string[],
  next: readonly { readonly from: string; readonly to: string }[],
): string[] {
  const waiting = new Set(ids.toSorted(compareCodePoints));
  const placed = new Set<string>();
  const before = Map.groupBy(next, (edge) => edge.to);
  const leading = (id: string): string[] => (before.get(id) ?? []).map((edge) => edge.from);
  while (waiting.size > 0) {
    const rest = [...waiting];
    const step =
      rest.find((id) => leading(id).every((each) => !waiting.has(each))) ??
      rest.find((id) => leading(id).some((each) => placed.has(each))) ??
      rest[0];
    if (step === undefined) break;
    waiting.delete(step);
    placed.add(step);
  }
  return [...placed];
}
