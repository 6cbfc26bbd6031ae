import type { Order } from '../../analysis/finding-order.ts';
import type { OrderDirection } from '../generated/types.ts';

/** An order that is not the list's own, with the name by which cursors remember it. */
export interface OrderAsked<Field extends string> extends Order<Field> {
  readonly name: string;
}

/** @param own what the list is sorted by where nothing is asked; ascending by it is as asking nothing: undefined */
export function orderAsked<Field extends string>(
  order: { readonly by: Field; readonly direction?: OrderDirection | null | undefined } | null | undefined,
  own: Field,
): OrderAsked<Field> | undefined {
  if (!order) return undefined;
  const { by } = order;
  const direction = order.direction ?? 'ASCENDING';
  if (by === own && direction === 'ASCENDING') return undefined;
  return { by, descending: direction === 'DESCENDING', name: `${by} ${direction}` };
}
