import { column } from './headings.ts';
import type { SapTable } from './table.ts';

/** Whom jobs and destinations act as. */
export const STAND_IN_TABLES: readonly SapTable[] = [
  {
    name: 'TBTCP',
    record: 'job step',
    required: ['JOBNAME', 'AUTHCKNAM'],
    columns: [
      column('JOBNAME', 'Job name', 'Job', 'Background job name', 'Jobname'),
      column('JOBCOUNT', 'Job ID', 'Job number', 'Jobnummer'),
      column('STEPCOUNT', 'Step', 'Step number', 'Job step ID number', 'Step-Nummer', 'Schritt'),
      column('PROGNAME', 'Program', 'Program name', 'Programm', 'Programmname'),
      column('SDLUNAME', 'Job created by', 'Scheduled by', 'Job angelegt von', 'Eingeplant von', 'Einplaner'),
      column(
        'AUTHCKNAM',
        'User',
        'User name',
        'Background user',
        'Background user name for authorization check',
        'Benutzer',
        'Benutzername',
        'Hintergrundbenutzer',
      ),
      column('STATUS', 'Status', 'Job status', 'Jobstatus'),
    ],
  },
  {
    name: 'RFCDES',
    record: 'RFC destination',
    required: ['RFCDEST'],
    oneOf: ['RFCOPTIONS', 'RFCUSER'],
    columns: [
      column('RFCDEST', 'RFC destination', 'Destination', 'RFC-Destination', 'Logical destination'),
      column('RFCTYPE', 'Connection type', 'Type', 'Verbindungstyp', 'Typ'),
      column('RFCOPTIONS', 'Options', 'Optionen'),
      column('RFCUSER', 'User', 'Explicit user ID', 'Benutzer'),
      column('RFCAUTH', 'Authentication', 'Authentifizierung'),
    ],
  },
];
