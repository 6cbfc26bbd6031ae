import { tellGrant } from './grants.ts';
import { MENU } from './menu.ts';
import { placeOf, roleHolder, type Reading } from '../reading.ts';
import type { StagedRow } from '../stage.ts';

/**
 * Transactions of role menus. The profile generator writes them into S_TCODE, so a role that has S_TCODE in AGR_1251
 * needs none of this; where the extract was cut to other objects, the menu says which transactions the role starts.
 * Either way a transaction alone gives nothing: an action needs its objects too.
 */
export function stageMenus(reading: Reading): void {
  for (const row of reading.stage.rows('AGR_TCODES')) {
    if (unused(reading, row) !== undefined) continue;
    const values = [
      roleHolder(row['AGR_NAME']!),
      'S_TCODE',
      MENU,
      'TCD',
      row['TCODE'],
      '',
      row.file,
      row.line,
    ];
    reading.stage.run('INSERT INTO value VALUES (?, ?, ?, ?, ?, ?, ?, ?)', ...values);
  }
}

export function tellMenus(reading: Reading): void {
  const { stage, sink } = reading;
  for (const row of stage.rows('AGR_TCODES')) {
    sink.record('menu transaction', placeOf(reading, row));
    const reason = unused(reading, row);
    if (reason !== undefined) sink.setAside(reason);
    else {
      sink.notUnderstood('role without S_TCODE in AGR_1251: its menu (AGR_TCODES) was taken for it');
      const grants = stage.all<{ holder: string; need: string; scope: string }>(
        'SELECT holder, need, scope FROM granted WHERE file = ? AND line = ?',
        row.file,
        row.line,
      );
      for (const grant of grants) tellGrant(reading, grant);
    }
  }
}

function unused({ stage }: Reading, row: StagedRow): string | undefined {
  const role = row['AGR_NAME']!;
  if (row['EXCLUDE'] === 'X') return 'excluded from the menu';
  if (stage.first('SELECT 1 AS there FROM contains WHERE parent = ?', roleHolder(role)))
    return 'menu of a composite role: its members have the authorisations';
  if (stage.first('SELECT 1 AS there FROM starter WHERE role = ?', role))
    return 'menu of a role: S_TCODE in AGR_1251 says what it starts';
  return undefined;
}
