import type { Connection } from '../../server/graph/neo4j/connection.ts';
import { createEvidenceOffice, type EvidenceOffice } from '../../server/evidence/office.ts';
import { createExceptions, type Exceptions } from '../../server/exceptions/exceptions.ts';
import { createAuditLog } from '../../server/graph/neo4j/audit-log.ts';
import { createExceptionStore } from '../../server/graph/neo4j/exception-store.ts';
import { createGraph } from '../../server/graph/neo4j/graph.ts';
import { createImportStore } from '../../server/graph/neo4j/import-store.ts';
import { importBundle } from '../../server/import/import.ts';
import type { AuditLog } from '../../server/graph/audit-port.ts';
import type { Graph } from '../../server/graph/port.ts';
import { apiOver, type Answer, type Asks } from './api.ts';
import { bundleFolder, type BundleText } from './bundle-folder.ts';
import { emptyDatabase } from './neo4j.ts';

/**
 * Ann, Bob and Cid are people, each with an account; Ann administers by a second one. Dan has left, but his account is still
 * active; Eve is dormant. Nobody has the account `lost`. The bot is Bob's.
 */
export const COMPANY = {
  'identities.csv': [
    'id,kind,status,owner',
    'ann,PERSON,,',
    'ann.erp,USER_ACCOUNT,,',
    'ann.admin,USER_ACCOUNT,,',
    'bob,PERSON,,',
    'bob.erp,USER_ACCOUNT,,',
    'cid,PERSON,,',
    'cid.erp,USER_ACCOUNT,,',
    'dan,PERSON,DISABLED,',
    'dan.erp,USER_ACCOUNT,,',
    'eve,PERSON,DORMANT,',
    'lost,USER_ACCOUNT,,',
    'bot,BOT,,bob.erp',
    '',
  ].join('\n'),
  'can_act_as.csv': [
    'identity,target,via',
    'ann,ann.erp,OWN_ACCOUNT',
    'ann.erp,ann.admin,OWN_ACCOUNT',
    'bob,bob.erp,OWN_ACCOUNT',
    'cid,cid.erp,OWN_ACCOUNT',
    'dan,dan.erp,OWN_ACCOUNT',
    'cid,ann.erp,CREDENTIAL',
    '',
  ].join('\n'),
  'workflows.csv': 'id,name\npay,Pay\n',
  'steps.csv': 'id,workflow\npaid,pay\n',
  'toxic_combinations.csv': 'id,name\nboth,Both\n',
};

const SHOWN = `id state owner { id name } proposer { id } approver { id } workflow { id name } combination { id }
  rationale compensatingControl expiresAt workedOnHere snapshot history { action actor actorAuthentication }`;

const PROPOSAL = {
  identity: 'ann.erp',
  workflow: 'pay',
  owner: 'cid',
  rationale: 'Two people for three jobs until May',
  compensatingControl: 'Bank statement reviewed daily',
  expiresOn: '2999-12-31',
};

/** The company at work on exceptions, through the API, over a database. */
export interface Desk {
  readonly graph: Graph;
  readonly audit: AuditLog;
  readonly exceptions: Exceptions;
  readonly evidence: EvidenceOffice;
  readonly ask: Asks;
  /** Empties the database and imports the company. */
  open(): Promise<void>;
  importFiles(files: BundleText, source?: string, takenAt?: string): Promise<void>;
  propose(actor?: string, changes?: object): Promise<Answer>;
  /** Proposes, and returns the exception's id. */
  proposed(actor?: string, changes?: object): Promise<string>;
  act(how: 'approve' | 'reject' | 'close', id: string, actor: string, reason?: string): Promise<Answer>;
  /** What somebody with write access to the database does. */
  tamper(text: string): Promise<void>;
}

export function deskOver(connection: Connection): Desk {
  const store = createImportStore(connection);
  const graph = createGraph(connection);
  const audit = createAuditLog(connection);
  const exceptions = createExceptions(createExceptionStore(connection));
  const evidence = createEvidenceOffice({ graph, audit });
  const { ask } = apiOver([], { graph, work: { exceptions, audit, evidence } });
  const importFiles: Desk['importFiles'] = async (files, source = 'hr', takenAt) => {
    const { refused } = await importBundle(store, {
      folder: bundleFolder(files),
      source,
      ...(takenAt === undefined ? {} : { takenAt }),
    });
    if (refused !== null) throw new Error(refused);
  };
  const propose: Desk['propose'] = (actor = 'bob', changes = {}) =>
    ask(
      `mutation ($proposal: ExceptionProposal!, $actor: ID!) { proposeException(proposal: $proposal, actor: $actor) { ${SHOWN} } }`,
      { proposal: { ...PROPOSAL, ...changes }, actor },
    );
  return {
    ...{ graph, audit, exceptions, evidence, ask, importFiles, propose },
    async open() {
      await store.ensureSchema();
      await emptyDatabase(connection);
      await importFiles(COMPANY);
    },
    async proposed(actor, changes) {
      const { data, errors } = await propose(actor, changes);
      if (errors) throw new Error(errors[0]?.message);
      return (data as { proposeException: { id: string } }).proposeException.id;
    },
    act(how, id, actor, reason = 'because') {
      const [said, type] = how === 'approve' ? ['note', 'String'] : ['reason', 'String!'];
      const question = `mutation ($id: ID!, $actor: ID!, $said: ${type}) { ${how}Exception(id: $id, actor: $actor, ${said}: $said) { ${SHOWN} } }`;
      return ask(question, { id, actor, said: reason });
    },
    async tamper(text) {
      await connection.write({ name: 'tamper', text }, {});
    },
  };
}

/** What the API says where it refuses. */
export function refusal({ errors }: Answer): string {
  return errors?.[0]?.message ?? 'nothing was refused';
}
