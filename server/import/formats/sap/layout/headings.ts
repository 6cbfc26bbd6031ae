import type { TableColumn } from './table.ts';

/** A column with its headings. */
export function column(name: string, ...headings: string[]): TableColumn {
  return { name, headings };
}

export const CLIENT = column('MANDT', 'Client', 'Cl.', 'Mandant', 'Mdt');
export const ROLE = column(
  'AGR_NAME',
  'Role',
  'Role name',
  'Single role',
  'Rolle',
  'Rollenname',
  'Einzelrolle',
);
export const USER_HEADINGS = ['User', 'User name', 'User ID', 'Benutzer', 'Benutzername', 'Anwender'];
export const FROM = [
  'From',
  'Valid from',
  'Start date',
  'Date of validity',
  'Von',
  'Gültig von',
  'Gültig ab',
  'Beginn',
  'Beginndatum',
  'Startdatum',
];
export const TO = [
  'To',
  'Valid to',
  'Valid through',
  'End date',
  'Date of validity',
  'Bis',
  'Gültig bis',
  'Ende',
  'Endedatum',
  'Enddatum',
];
export const OBJECT_HEADINGS = [
  'Object',
  'Auth. object',
  'Authorization object',
  'Objekt',
  'Berechtigungsobjekt',
  'Ber.objekt',
];
export const AUTH_HEADINGS = [
  'Authorization',
  'Authorization name',
  'Authorizat.',
  'Auth.',
  'Berechtigung',
  'Berechtigungsname',
];
export const FIELD_HEADINGS = [
  'Field name',
  'Field',
  'Authorization field',
  'Feldname',
  'Feld',
  'Berechtigungsfeld',
];
export const LOW_HEADINGS = [
  'Value',
  'Authorization value',
  'From',
  'Low',
  'Wert',
  'Berechtigungswert',
  'Von',
  'Lower limit',
  'Untergrenze',
];
export const HIGH_HEADINGS = [
  'Value',
  'Authorization value',
  'To',
  'High',
  'Wert',
  'Berechtigungswert',
  'Bis',
  'Upper limit',
  'Obergrenze',
];
