import {
  column,
  CLIENT,
  ROLE,
  USER_HEADINGS,
  OBJECT_HEADINGS,
  AUTH_HEADINGS,
  FIELD_HEADINGS,
  LOW_HEADINGS,
  HIGH_HEADINGS,
} from './headings.ts';
import type { SapTable } from './table.ts';

/** Authorisation values of roles, and profiles with theirs. */
export const AUTHORISATION_TABLES: readonly SapTable[] = [
  {
    name: 'AGR_1251',
    record: 'authorisation value',
    required: ['AGR_NAME', 'OBJECT', 'AUTH', 'FIELD', 'LOW'],
    wanted: {
      HIGH: 'of ranges only the lower value is seen',
      DELETED: 'deleted values are taken for others',
    },
    columns: [
      CLIENT,
      ROLE,
      column('OBJECT', ...OBJECT_HEADINGS),
      column('AUTH', ...AUTH_HEADINGS),
      column('FIELD', ...FIELD_HEADINGS),
      column('LOW', ...LOW_HEADINGS),
      column('HIGH', ...HIGH_HEADINGS),
      column(
        'DELETED',
        'Deleted',
        'ID whether object is deleted',
        'Gelöscht',
        'Kennzeichen, ob Objekt gelöscht ist',
        'Inactive',
        'Inaktiv',
      ),
    ],
  },
  {
    name: 'AGR_1252',
    record: 'organisational level',
    required: ['AGR_NAME', 'VARBL', 'LOW'],
    columns: [
      CLIENT,
      ROLE,
      column('VARBL', 'Org. level', 'Organizational level', 'Variable', 'Orgebene', 'Organisationsebene'),
      column('LOW', ...LOW_HEADINGS),
      column('HIGH', ...HIGH_HEADINGS),
    ],
  },
  {
    name: 'UST04',
    record: 'profile assignment',
    required: ['BNAME', 'PROFILE'],
    columns: [
      CLIENT,
      column('BNAME', ...USER_HEADINGS),
      column('PROFILE', 'Profile', 'Profile name', 'Profil', 'Profilname'),
    ],
  },
  {
    name: 'UST10S',
    record: 'authorisation of a profile',
    required: ['PROFN', 'OBJCT', 'AUTH'],
    columns: [
      CLIENT,
      column('PROFN', 'Profile', 'Profile name', 'Profil', 'Profilname'),
      column('AKTPS', 'Version', 'Active or maintenance version'),
      column('OBJCT', ...OBJECT_HEADINGS),
      column('AUTH', ...AUTH_HEADINGS),
    ],
  },
  {
    name: 'UST10C',
    record: 'composite profile',
    required: ['PROFN', 'SUBPROF'],
    columns: [
      CLIENT,
      column('PROFN', 'Profile', 'Composite profile', 'Profil', 'Sammelprofil'),
      column('AKTPS', 'Version', 'Active or maintenance version'),
      column('SUBPROF', 'Single profile', 'Profile', 'Einzelprofil', 'Profil'),
    ],
  },
  {
    name: 'UST12',
    record: 'authorisation value of a profile',
    required: ['OBJCT', 'AUTH', 'FIELD', 'VON'],
    wanted: { BIS: 'of ranges only the lower value is seen' },
    columns: [
      CLIENT,
      column('OBJCT', ...OBJECT_HEADINGS),
      column('AUTH', ...AUTH_HEADINGS),
      column('AKTPS', 'Version', 'Active or maintenance version'),
      column('FIELD', ...FIELD_HEADINGS),
      column('VON', ...LOW_HEADINGS),
      column('BIS', ...HIGH_HEADINGS),
    ],
  },
];
