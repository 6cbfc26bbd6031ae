import type { WrittenNeeds } from './rule-schema.ts';

/** What one authorisation must have: an object, and for each field one of the values. */
export interface Need {
  /** Such as `F_BKPF_KOA/ACTVT=01,KOART=D|K`; the id of its permission, without the prefix. */
  readonly key: string;
  readonly object: string;
  readonly fields: readonly { readonly name: string; readonly values: readonly string[] }[];
}

export function need(object: string, fields: Readonly<Record<string, readonly string[]>>): Need {
  const sorted = Object.entries(fields)
    .map(([name, values]) => ({ name, values: [...values].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const asked = sorted.map(({ name, values }) => `${name}=${values.join('|')}`).join(',');
  return { key: asked === '' ? object : `${object}/${asked}`, object, fields: sorted };
}

export function needsOf(written: WrittenNeeds): Need[] {
  return written.flatMap((one) => Object.entries(one).map(([object, fields]) => need(object, fields)));
}

/** All that an action needs: its transaction code, where it has one, and its objects. */
export function needsOfAction(
  key: string,
  action: { readonly transaction?: string | undefined; readonly needs: WrittenNeeds },
): Need[] {
  const transaction = action.transaction ?? key;
  const start = transaction === 'none' ? [] : [need('S_TCODE', { TCD: [transaction] })];
  const all = [...start, ...needsOf(action.needs)];
  return [...new Map(all.map((one) => [one.key, one])).values()];
}
