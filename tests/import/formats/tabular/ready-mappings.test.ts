import { describe, expect, test } from 'vitest';
import { readyMapping, readyNames } from '../../../../server/import/formats/tabular/ready.ts';
import { imported } from '../imported.ts';

/** The columns as the documentation that the mapping names has them, and one row of each file. */
const EXPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  entra: {
    'users.csv':
      '\ufeffuserPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation\nann@x.example,Ann,,ann@x.example,,u-1,Member,,FI,False,\n',
    'assignments.csv':
      '"Id","PrincipalId","RoleDefinitionId","DirectoryScopeId","AppScopeId"\n"a","u-1","r-1","/",\n',
  },
  'dynamics-365': {
    'a.csv':
      'ASSIGNMENTMODE,ASSIGNMENTSTATUS,SECURITYROLE,USERID,SECURITYROLEIDENTIFIER,SECURITYROLENAME\nManual,Enabled,1,ann,AP,Payables\n',
    'b.csv':
      'SECURITYROLEIDENTIFIER,SECURITYROLENAME,SECURITYDUTYIDENTIFIER,SECURITYDUTYNAME,SECURITYPRIVILEGENAME,SECURITYPRIVILEGE,SECURITYPRIVILEGEIDENTIFIER\nAP,Payables,D1,Duty,Pay,1,P1\nAP,Payables,D2,Duty,Pay,1,P1\n',
  },
  'oracle-epm-groups': {
    'groups.csv':
      'User Login,First Name,Last Name,Email,Direct,Group\njdoe, John, Doe, jdoe@example.com, Yes, test1\njdoe, John, Doe, jdoe@example.com, No, test2\n',
  },
  'okta-assignments': {
    'okta.csv':
      'User,Login,Application name,Application instance,Application login,Assigned on,Unassigned on,Last login\nAnn,ann@x.example,ERP,ERP prod,ANN,2026-01-02T03:04:05.000Z,,2026-02-02T00:00:00Z\nBob,bob@x.example,ERP,ERP prod,BOB,2026-01-02T03:04:05.000Z,2026-01-03T00:00:00Z,\n',
  },
  'netsuite-roles': { 'roles.csv': 'Name,Permission,Level\nAP Clerk,Bills,Create\nAP Clerk,Bills,Edit\n' },
};

const COUNTS: Readonly<Record<string, object>> = {
  entra: { IDENTITY: 1, ROLE: 1, HAS_ROLE: 1 },
  'dynamics-365': { IDENTITY: 1, ROLE: 1, PERMISSION: 1, HAS_ROLE: 1, GRANTS: 1 },
  'oracle-epm-groups': { IDENTITY: 1, ROLE: 2, HAS_ROLE: 2 },
  'okta-assignments': { IDENTITY: 1, ROLE: 1, HAS_ROLE: 1 },
  'netsuite-roles': { ROLE: 1, PERMISSION: 2, GRANTS: 2 },
};

describe('a ready mapping', () => {
  test.for(readyNames())(
    '%s reads what its documentation says, and is recognised unless its columns are anybody’s',
    async (name) => {
      const files = EXPORTS[name];
      expect(readyMapping(name).mapping.documented?.length).toBeGreaterThan(0);
      const named = await imported(files, { format: 'tabular', mapping: name });
      expect(named.report).toMatchObject({ refused: null, rejects: [], opened: COUNTS[name] });
      const { report } = await imported(files);
      if (readyMapping(name).mapping.onlyNamed) expect(report.format).toBeUndefined();
      else expect(report.format?.recognised).toContain(name);
    },
  );
});
