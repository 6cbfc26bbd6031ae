import type { FormatOptions, Sink, SourceFile, SourceFormat, SourceHead } from './format.ts';
import { tellAssignments } from './sap/assignments.ts';
import { tellDefinitions } from './sap/rules/definitions.ts';
import { destinationNames, tellDestinations } from './sap/stand-ins/destinations.ts';
import { askedOf, stageGrants, tellGrants } from './sap/authorisations/grants.ts';
import { stepUsers, tellJobSteps } from './sap/stand-ins/job-steps.ts';
import { hasLimits, tellLimits } from './sap/limits.ts';
import { stageMenus, tellMenus } from './sap/authorisations/menus.ts';
import { collectOrganisations } from './sap/authorisations/organisations.ts';
import { stageProfileValues, tellProfiles } from './sap/authorisations/profiles.ts';
import { readTables } from './sap/layout/read-tables.ts';
import type { TakeValue } from './sap/layout/take-rows.ts';
import { placeOf, type Reading } from './sap/reading.ts';
import { recogniseTables } from './sap/layout/recognise.ts';
import { tellReferenceUsers } from './sap/reference-users.ts';
import { tellRoles } from './sap/roles.ts';
import { loadRuleSet } from './sap/rules/rule-set.ts';
import { SapStage } from './sap/stage.ts';
import { tellUsers } from './sap/users.ts';

/** Tables that others are read by, and whose rows give nothing of their own. */
const PLAIN = [
  ['AGR_1252', 'organisational level'],
  ['T001', 'company code'],
] as const;

/**
 * Table extracts of an SAP system, as its lists write them or as CSV (docs/import/sap.md): users, roles, composite
 * roles, authorisation values, profiles, job steps, RFC destinations, tolerance groups. A rule set says which
 * authorisations an action needs, and gives the workflows and rules.
 */
export const sap: SourceFormat = {
  name: 'sap',
  recognise: (files: readonly SourceHead[]) => recogniseTables(files),

  async read(files: readonly SourceFile[], options: FormatOptions, sink: Sink): Promise<void> {
    const rules = loadRuleSet(options.mapping, options.source);
    sink.notice(
      `Rule set: ${rules.name}, ${rules.actions.size} actions; ${rules.scope} is compared as the scope.`,
    );
    const stage = new SapStage(files.map(({ name }) => name));
    try {
      const reading: Reading = { stage, rules, sink };
      await readTables(files, options, stage, sink, valueTaker(reading));
      tell(reading);
    } finally {
      stage.close();
    }
  },
};

function tell(reading: Reading): void {
  const { stage, sink } = reading;
  stage.index(
    ['USR02', 'BNAME'],
    ['USER_ADDR', 'BNAME'],
    ['AGR_DEFINE', 'AGR_NAME'],
    ['AGR_TEXTS', 'AGR_NAME'],
    ['AGR_AGRS', 'CHILD_AGR'],
    ['AGR_USERS', 'UNAME', 'AGR_NAME'],
    ['AGR_1252', 'AGR_NAME', 'VARBL'],
    ['AGR_1016', 'PROFILE'],
    ['UST10S', 'PROFN'],
    ['UST12', 'AUTH'],
    ['contains', 'child'],
    ['UST04', 'PROFILE'],
    ['T043', 'BNAME'],
    ['T043T', 'RFPRO'],
  );
  const areLimited = hasLimits(reading);
  tellDefinitions(reading, areLimited);
  tellUsers(reading);
  tellRoles(reading);
  tellAssignments(reading);
  stageMenus(reading);
  stage.index(['value', 'auth'], ['assigned', 'user'], ['assigned', 'holder']);
  tellProfiles(reading);
  tellReferenceUsers(reading);
  stageProfileValues(reading);
  collectOrganisations(reading);
  const [users, destinations] = [stepUsers(reading), destinationNames(reading)];
  stageGrants(reading, askedOf(reading, users, destinations));
  stage.index(['granted', 'file', 'line']);
  tellGrants(reading);
  tellMenus(reading);
  for (const [table, kind] of PLAIN) {
    for (const row of stage.rows(table)) sink.record(kind, placeOf(reading, row));
  }
  tellJobSteps(reading, users);
  tellDestinations(reading, destinations);
  tellLimits(reading, areLimited);
}

/** Of the values only those of objects that some rule asks about are kept; the others are counted. */
function valueTaker({ stage, sink, rules }: Reading): TakeValue {
  const asked = askedOf({ stage, sink, rules }, [], []);
  const insert = 'INSERT INTO value VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
  return (table, cell, file, at) => {
    const isOfRole = table === 'AGR_1251';
    const object = cell(isOfRole ? 'OBJECT' : 'OBJCT');
    if (isOfRole && object === 'S_TCODE')
      stage.run('INSERT OR IGNORE INTO starter VALUES (?)', cell('AGR_NAME'));
    const isDeleted = cell('DELETED') === 'X';
    if (isDeleted || (!asked.needs.has(object) && !asked.standIns.has(object))) {
      sink.record(isOfRole ? 'authorisation value' : 'authorisation value of a profile', at);
      if (isDeleted) sink.setAside('deleted (DELETED = X)');
      else sink.notUnderstood('value of an authorisation object that no rule asks about');
      return false;
    }
    if (!isOfRole) return true;
    const values = [cell('AUTH'), cell('FIELD'), cell('LOW'), cell('HIGH')];
    stage.run(insert, `role:${cell('AGR_NAME')}`, object, ...values, file, at.row);
    return false;
  };
}
