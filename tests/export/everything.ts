import { changedBundle, SOUND_BUNDLE, type BundleText } from '../support/bundle-folder.ts';

/** A bundle with every column of every file of the graph filled somewhere, parallel edges, and texts that need care. */
export const EVERYTHING: BundleText = changedBundle({
  'identities.csv': `id,name,kind,status,system,department,email,owner,valid_from,valid_to,last_used_at,credential_rotated_at,attributable
ann,"Ann ""Änne"" Ames, 李",PERSON,ACTIVE,HR,Finance,ann@x.example,,2020-01-01,2030-12-31,2026-01-02T03:04:05Z,2026-01-01T00:00:00+02:00,true
svc,,SERVICE_ACCOUNT,DORMANT,ERP,,,ann,,,,,false
IDENTITY:odd,x,SHARED_ACCOUNT,DISABLED,,,,svc,,,,,
boss,"a
line",AI_AGENT,ACTIVE,,,,,,,,,
`,
  'roles.csv': 'id,name,kind,system,description\nclerk,Clerk,profile,ERP,Enters\nboss,,,,\n',
  'permissions.csv': 'id,name,system,description\npost,Post,ERP,Posts\npay,,,\n',
  'workflows.csv':
    'id,name,process,materiality,frameworks\np2p,Procure to pay,P2P,9999999999999.99,SOX;SOC\ngl,Journal,,0.01,\n',
  'steps.csv':
    'id,workflow,name,duty,system\nenter,p2p,Enter,INITIATE,ERP\nrelease,p2p,,APPROVE,\npaid,p2p,,PAY,\njournal,gl,,OTHER,\n',
  'next.csv': 'from,to,above,up_to\nenter,release,0.29,10000.5\nenter,release,10000.5,\nrelease,paid,,\n',
  'separations.csv':
    'step_a,step_b,control,mode\nenter,paid,C1,PREVENTIVE\nenter,release,,DETECTIVE\nenter,paid,,PREVENTIVE\n',
  'has_role.csv': `identity,role,scope,limit,valid_from,valid_to,activation,granted_by,granted_at,ticket,rationale,last_used_at
ann,clerk,1000;2000,5000.07,2024-01-01,2027-12-31,JIT,carl,2024-01-01T08:00:00Z,T-1,"because, ""yes""",2026-05-05T05:05:05Z
ann,clerk,*,,,,STANDING,,,,,
ann,clerk,1000,,,,,,,,,
svc,boss,,,,,,,,,,
`,
  'inherits.csv': 'role,inherits,scope,limit\nboss,clerk,3000,1\nclerk,boss,,\n',
  'grants.csv': 'role,permission,limit\nclerk,post,12345678901.23\n',
  'has_permission.csv': 'identity,permission,valid_to\nsvc,pay,2029-01-01\nIDENTITY:odd,pay,\n',
  'can_act_as.csv':
    'identity,target,via,scope\nann,svc,CREDENTIAL,1000\nann,svc,OWN_ACCOUNT,\nann,IDENTITY:odd,SHARED_LOGIN,\n',
  'toxic_combinations.csv':
    'id,name,risk,same_scope,rationale,references\ntox,Both,CRITICAL,false,Bad,COSO;SOX 404\nnone,,HIGH,true,,\n',
  'combined_in.csv':
    'kind,item,combination\nStep,enter,tox\nRole,boss,tox\nFunction,payments,tox\nAction,FB01,tox\nPermission,post,tox\n',
  'actions.csv': SOUND_BUNDLE['actions.csv'].concat('"role;odd, one",\n'),
});
