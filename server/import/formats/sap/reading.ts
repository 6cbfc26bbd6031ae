import type { Place, Sink } from '../format.ts';
import type { RuleSet } from './rules/rule-set.ts';
import type { SapStage } from './stage.ts';

/** What every part of the reading works with. */
export interface Reading {
  readonly stage: SapStage;
  readonly rules: RuleSet;
  readonly sink: Sink;
}

export function placeOf({ stage }: Reading, at: { readonly file: number; readonly line: number }): Place {
  return { file: stage.files[at.file], row: at.line };
}

/** Ids of what the tables name. Users, roles and profiles are apart, so a profile may be called as a role is. */
export const userId = ({ rules }: Reading, name: string): string => `${rules.prefix}${name}`;
export const roleId = ({ rules }: Reading, name: string): string => `${rules.prefix}${name}`;
export const profileId = ({ rules }: Reading, name: string): string => `${rules.prefix}profile:${name}`;
export const groupId = ({ rules }: Reading, name: string): string =>
  `${rules.prefix}tolerance-group:${name === '' ? '(blank)' : name}`;
export const needId = ({ rules }: Reading, key: string): string => `${rules.prefix}${key}`;

/** Holders of authorisations, as the stage names them. */
export const roleHolder = (name: string): string => `role:${name}`;
export const profileHolder = (name: string): string => `profile:${name}`;

export function holderId(reading: Reading, holder: string): string {
  const name = holder.slice(holder.indexOf(':') + 1);
  return holder.startsWith('role:') ? roleId(reading, name) : profileId(reading, name);
}

/** The system's name for the column `system` of what it defines. */
export const SYSTEM = 'SAP';

/** Permission that stands for the amount which a user's tolerance group lets him post. */
export const POSTING_AMOUNT = 'posting amount';
