import type { BundleText } from './bundle-folder.ts';

/**
 * A small company with a review of its first quarter. Ann takes payments from start to end, certified role by role; Cid could,
 * and what he had was taken away before the close; Bea is waiting for her exception. Nobody completes `wages`. The bot has a key
 * that was never rotated. Names and rationales hold what a spreadsheet or a browser might run.
 */
const COMMON: BundleText = {
  'identities.csv': [
    'id,name,kind,department,owner',
    'ann,"Ann <script>alert(1)</script>",PERSON,Buying,',
    'bea,Bea,PERSON,Buying,',
    'cid,Cid,PERSON,Buying,',
    'dot,Dot,PERSON,Audit,',
    'eli,Eli,PERSON,Audit,',
    'bot,Robot,BOT,,bea',
    '',
  ].join('\n'),
  'roles.csv': 'id,name\nclerk,Clerk\nboss,Boss\nhelper,Helper\n',
  'permissions.csv':
    'id,name,system\nbuy,Buy,erp\napprove,Approve,erp\npost,Post,erp\npayroll,Run wages,erp\n',
  'actions.csv':
    'id,name,system\nbuy.do,Buy,erp\napprove.do,Approve,erp\npost.do,Post,erp\nwages.do,Wages,erp\n',
  'functions.csv': 'id,name,process\nbuying,Buying,P2P\n',
  'workflows.csv':
    'id,name,process,materiality,frameworks\npay,Payments,P2P,1000,SOX;SOC\nwages,Wages,HR,,SOX\n',
  'steps.csv':
    'id,workflow,name,duty\nenter,pay,Enter,INITIATE\nrelease,pay,Release,APPROVE\nbook,pay,Book,POST\nrun,wages,Run,PAY\n',
  'next.csv': 'from,to\nenter,release\nrelease,book\n',
  'enables.csv': 'permission,action\nbuy,buy.do\napprove,approve.do\npost,post.do\npayroll,wages.do\n',
  'belongs_to.csv': 'action,function\nbuy.do,buying\n',
  'performs.csv': 'action,function,step\n,buying,enter\napprove.do,,release\npost.do,,book\nwages.do,,run\n',
  'grants.csv': 'role,permission\nclerk,buy\nboss,approve\nboss,post\nhelper,buy\n',
  'inherits.csv': 'role,inherits\nboss,helper\n',
  'systems.csv': 'id,name,owner,frameworks,financial,immutable_log\nerp,The ERP,dot,SOX;SOC,true,true\n',
  'credentials.csv': 'id,identity,kind,owner,issued_at\nkey-1,bot,key,bea,2025-01-01\n',
  'reviews.csv':
    'id,name,period_start,period_end,due,close,frameworks,systems\nq1,First quarter,2026-01-01,2026-03-31,2026-04-15,2026-04-20,SOX;SOC,erp\n',
};

const GRANT_HEADER = 'identity,role,granted_by,granted_at,ticket,rationale';
const GRANTS = [
  'ann,clerk,dot,2025-02-01T09:00:00Z,T-1,"=HYPERLINK(""http://example.org"")"',
  'ann,boss,dot,2025-02-01T09:00:00Z,T-2,Stands in',
  'bea,clerk,dot,2025-02-01T09:00:00Z,T-3,',
  'bea,boss,dot,2025-02-01T09:00:00Z,T-4,',
  'bot,helper,dot,2025-02-01T09:00:00Z,T-6,',
];
const CIDS = ['cid,clerk,dot,2025-02-01T09:00:00Z,T-7,', 'cid,boss,dot,2025-02-01T09:00:00Z,T-8,'];

const DECISIONS = [
  'review,identity,kind,target,decision,finding,reviewer,decided_at,rationale,ticket',
  ...[
    'ann,HAS_ROLE,clerk',
    'ann,HAS_ROLE,boss',
    'bea,HAS_ROLE,clerk',
    'bea,HAS_ROLE,boss',
    'bot,HAS_ROLE,helper',
  ].map((edge, i) => `q1,${edge},CERTIFY,,dot,2026-04-02T10:0${i}:01Z,"Needed <b>now</b>",R-${i}`),
  'q1,cid,HAS_ROLE,clerk,CERTIFY,,dot,2026-04-02T11:00:01Z,Needed,R-6',
  'q1,cid,HAS_ROLE,boss,REVOKE,,dot,2026-04-02T11:01:01Z,Not needed,R-7',
  '',
].join('\n');

/** The extract of the review, taken before the period ends. */
export const BEFORE: BundleText = {
  ...COMMON,
  'has_role.csv': [GRANT_HEADER, ...GRANTS, ...CIDS, ''].join('\n'),
};
export const BEFORE_TAKEN = '2026-03-30';

/** The extract of the close, with the decisions, and without what they revoked. */
export const AFTER: BundleText = {
  ...COMMON,
  'has_role.csv': [GRANT_HEADER, ...GRANTS, CIDS[0], ''].join('\n'),
  'decisions.csv': DECISIONS,
  'exceptions.csv': [
    'id,identity,workflow,owner,proposer,approver,approved_at,rationale,compensating_control,opened_at,expires_at',
    'X-1,bea,pay,dot,dot,eli,2026-04-05T10:00:00Z,+Two people left,Bank statement looked at daily,2026-04-04T10:00:00Z,2026-06-30',
    '',
  ].join('\n'),
};
export const AFTER_TAKEN = '2026-04-18';
