import type { StagedRow } from '../stage.ts';

/** What a destination says of its logon. The password, and whatever else its options have, stays behind. */
export interface StoredLogon {
  readonly user: string;
  /** How it logs on: with something that is stored, as the present user of a trusted system, or unknown. */
  readonly by: 'stored' | 'trusted' | 'none';
}

/** Keys of the options (`H=host,U=user,v=%_PWD`) behind which a password, or a mark that one is in the secure store, stands. */
const PASSWORD_KEYS = new Set(['v', 'V', 'P', 'T']);
const WITHOUT_SECRET = new Set(['', '0', 'N', 'NONE', 'SNC', 'CERT', 'SSO', 'SSO2', 'CURRENT']);

/** The logon of a destination, from RFCOPTIONS as the table has it or from columns of its own. */
export function storedLogon(row: StagedRow): StoredLogon {
  const options = optionsOf(row['RFCOPTIONS'] ?? '');
  const user = (row['RFCUSER'] || options.get('U') || '').trim();
  const by = (row['RFCAUTH'] ?? '').trim().toUpperCase();
  if (row['RFCAUTH'] !== null) {
    if (by === 'TRUSTED') return { user, by: 'trusted' };
    return { user, by: WITHOUT_SECRET.has(by) ? 'none' : 'stored' };
  }
  if (options.get('Q') === 'Y' && options.has('A')) return { user, by: 'trusted' };
  const hasPassword = [...options].some(
    ([key, value]) => PASSWORD_KEYS.has(key) && value !== '' && value !== 'N',
  );
  return { user, by: hasPassword ? 'stored' : 'none' };
}

function optionsOf(text: string): Map<string, string> {
  const options = new Map<string, string>();
  for (const part of text.split(',')) {
    const match = /^\s*([A-Za-z])=(.*)$/.exec(part);
    if (match && !options.has(match[1])) options.set(match[1], match[2]);
  }
  return options;
}
