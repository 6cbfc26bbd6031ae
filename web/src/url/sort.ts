/** What a table is sorted by; in the address `amount`, or `-amount` for the largest first. */
export interface Sort<Field extends string> {
  readonly by: Field;
  readonly descending: boolean;
}

export function readSort<Field extends string>(
  params: URLSearchParams,
  fields: readonly Field[],
): Sort<Field> | undefined {
  const text = params.get('sort') ?? '';
  const descending = text.startsWith('-');
  const by = fields.find((field) => field === text.slice(descending ? 1 : 0));
  return by && { by, descending };
}

export function writeSort(sort: Sort<string> | undefined): string | undefined {
  return sort && `${sort.descending ? '-' : ''}${sort.by}`;
}

/** What a click on a column's heading asks for: this column, then its reverse, then the API's own order. */
export function nextSort<Field extends string>(
  now: Sort<Field> | undefined,
  by: Field,
): Sort<Field> | undefined {
  if (now?.by !== by) return { by, descending: false };
  return now.descending ? undefined : { by, descending: true };
}
