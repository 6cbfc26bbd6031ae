import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** File name → its text, or its bytes. */
export type BundleText = Readonly<Record<string, string | Uint8Array>>;

/** Writes a bundle into a folder of its own, which goes when the test ends. */
export function bundleFolder(files: BundleText): string {
  const folder = mkdtempSync(join(tmpdir(), 'foureyes-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** One row in most files, all of it sound: a start for bundles with one fault. */
export const SOUND_BUNDLE = {
  'identities.csv':
    'id,name,kind,status,owner,valid_from,valid_to,last_used_at\nann,Ann,,,,,,\nsvc,,SERVICE_ACCOUNT,,ann,,,\n',
  'roles.csv': 'id,name\nclerk,Clerk\nboss,Boss\n',
  'permissions.csv': 'id\npost\npay\n',
  'actions.csv': 'id,system\nFB01,ERP\nF110,ERP\n',
  'functions.csv': 'id,process\npayments,P2P\n',
  'workflows.csv':
    'id,name,process,materiality,frameworks\np2p,Procure to pay,P2P,1000,SOX;SOC\ngl,Journal,,,\n',
  'steps.csv': 'id,workflow,duty\nenter,p2p,INITIATE\nrelease,p2p,APPROVE\npaid,p2p,PAY\njournal,gl,POST\n',
  'next.csv': 'from,to,above,up_to\nenter,release,,\nrelease,paid,,\n',
  'separations.csv': 'step_a,step_b,control,mode\nenter,paid,C1,\n',
  'has_role.csv':
    'identity,role,scope,limit,valid_from,valid_to,activation,granted_at,ticket,last_used_at\nann,clerk,,,,,,,,\n',
  'has_permission.csv': 'identity,permission\nsvc,pay\n',
  'inherits.csv': 'role,inherits\nboss,clerk\n',
  'grants.csv': 'role,permission\nclerk,post\n',
  'can_act_as.csv': 'identity,target,via\nann,svc,CREDENTIAL\n',
  'enables.csv': 'permission,action\npost,FB01\npay,F110\n',
  'belongs_to.csv': 'action,function\nF110,payments\n',
  'performs.csv': 'action,function,step\nFB01,,enter\nFB01,,journal\n,payments,paid\n',
  'toxic_combinations.csv': 'id,name,risk,same_scope,rationale,references\ntox,Both,,,,COSO;SOX 404\n',
  'combined_in.csv': 'kind,item,combination\nStep,enter,tox\nRole,boss,tox\n',
} as const satisfies BundleText;

/** The sound bundle with some files replaced; null takes one away. */
export function changedBundle(changes: Readonly<Record<string, string | Uint8Array | null>>): BundleText {
  const files: Record<string, string | Uint8Array | null> = { ...SOUND_BUNDLE, ...changes };
  return Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null),
  );
}

/** The sound bundle with rows added at the end of files. */
export function extendedBundle(rows: Readonly<Record<string, string>>): BundleText {
  return changedBundle(
    Object.fromEntries(
      Object.entries(rows).map(([name, more]) => [
        name,
        `${SOUND_BUNDLE[name as keyof typeof SOUND_BUNDLE]}${more}`,
      ]),
    ),
  );
}
