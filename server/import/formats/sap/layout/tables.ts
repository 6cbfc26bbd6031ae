import { AUTHORISATION_TABLES } from './authorisation-tables.ts';
import { ROLE_TABLES } from './role-tables.ts';
import { STAND_IN_TABLES } from './stand-in-tables.ts';
import type { SapTable } from './table.ts';
import { USER_TABLES } from './user-tables.ts';

/**
 * The tables that the import reads, with their fields as the data dictionary documents them (docs/import/sap.md has
 * the sources). Columns that decide nothing about access are left out.
 */
export const TABLES: readonly SapTable[] = [
  ...USER_TABLES,
  ...ROLE_TABLES,
  ...AUTHORISATION_TABLES,
  ...STAND_IN_TABLES,
];
