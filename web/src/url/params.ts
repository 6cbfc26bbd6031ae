/** Values of an address's query; a list is a parameter that is repeated, true is `1`, undefined is left out. */
export type Params = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export function readText(params: URLSearchParams, name: string): string | undefined {
  return params.get(name) || undefined;
}

export function readList(params: URLSearchParams, name: string): string[] {
  return [...new Set(params.getAll(name).filter(Boolean))];
}

/** The values that are in the vocabulary, in its order. */
export function readOneOf<T extends string>(params: URLSearchParams, name: string, all: readonly T[]): T[] {
  const given: readonly string[] = params.getAll(name);
  return all.filter((each) => given.includes(each));
}

/** An amount above zero, as the API wants it. */
export function readAmount(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name);
  const value = Number(text);
  return text && Number.isFinite(value) && value > 0 ? value : undefined;
}

/** A whole number from 1. */
export function readWhole(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name) ?? '';
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** `YYYY-MM-DD`; whether the calendar has it is for the server to say. */
export function readDate(params: URLSearchParams, name: string): string | undefined {
  const text = params.get(name) ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

/** `?a=1&b=x`, or the empty text. */
export function writeParams(params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'object') for (const each of value) query.append(name, each);
    else query.append(name, value === true ? '1' : String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
