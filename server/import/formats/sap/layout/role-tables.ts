import { column, CLIENT, ROLE, USER_HEADINGS, FROM, TO } from './headings.ts';
import type { SapTable } from './table.ts';

/** Roles, their members and menus. */
export const ROLE_TABLES: readonly SapTable[] = [
  {
    name: 'AGR_USERS',
    record: 'role assignment',
    required: ['UNAME', 'AGR_NAME'],
    wanted: { TO_DAT: 'assignments without dates elsewhere hold without end' },
    columns: [
      CLIENT,
      ROLE,
      column('UNAME', ...USER_HEADINGS),
      column('FROM_DAT', ...FROM),
      column('TO_DAT', ...TO),
      column('EXCLUDE', 'Exclusive', 'Exklusiv'),
      column(
        'ORG_FLAG',
        'Flag: Assignment comes from HR organization management',
        'HR org. management',
        'Orgmanagement',
      ),
      column(
        'COL_FLAG',
        'Flag: Assignment from composite role',
        'Assignment from composite role',
        'From composite role',
        'Composite role',
        'Zuordnung aus Sammelrolle',
        'Aus Sammelrolle',
        'Sammelrolle',
      ),
    ],
  },
  {
    name: 'AGR_AGRS',
    record: 'composite role',
    required: ['AGR_NAME', 'CHILD_AGR'],
    columns: [
      CLIENT,
      column('AGR_NAME', 'Composite role', 'Role', 'Sammelrolle', 'Rolle'),
      column('CHILD_AGR', 'Single role', 'Role', 'Einzelrolle', 'Rolle', 'Child role', 'Enthaltene Rolle'),
    ],
  },
  {
    name: 'AGR_DEFINE',
    record: 'role',
    required: ['AGR_NAME'],
    oneOf: ['PARENT_AGR', 'CREATE_USR', 'TEXT'],
    columns: [
      CLIENT,
      ROLE,
      column('PARENT_AGR', 'Name of imparting role', 'Imparting role', 'Role', 'Vererbende Rolle', 'Rolle'),
      column('CREATE_USR', 'Created by', 'Angelegt von', 'Ersteller'),
      column('TEXT', 'Role description', 'Rollenbeschreibung'),
    ],
  },
  {
    name: 'AGR_TEXTS',
    record: 'role text',
    required: ['AGR_NAME', 'TEXT'],
    oneOf: ['SPRAS', 'LINE'],
    columns: [
      CLIENT,
      ROLE,
      column('SPRAS', 'Language', 'Language key', 'Sprache', 'Sprachenschlüssel'),
      column('LINE', 'Counter for menu texts', 'Line', 'Zeile', 'Zähler'),
      column('TEXT', 'Text', 'Role description', 'Description', 'Beschreibung', 'Rollenbeschreibung'),
    ],
  },
  {
    name: 'AGR_1016',
    record: 'profile of a role',
    required: ['AGR_NAME', 'PROFILE'],
    columns: [CLIENT, ROLE, column('PROFILE', 'Profile', 'Profile name', 'Profil', 'Profilname')],
  },
  {
    name: 'AGR_TCODES',
    record: 'menu transaction',
    required: ['AGR_NAME', 'TCODE'],
    columns: [
      CLIENT,
      ROLE,
      column('TYPE', 'Type', 'Report type', 'Typ', 'Reporttyp'),
      column(
        'TCODE',
        'Transaction code',
        'Transaction',
        'TCode',
        'Transaktionscode',
        'Transaktion',
        'Extended program name',
      ),
      column('EXCLUDE', 'Exclusive', 'Exklusiv'),
    ],
  },
];
