import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { World } from './world.ts';

const ACCESS = [
  'scope',
  'limit',
  'validFrom',
  'validTo',
  'activation',
  'grantedBy',
  'grantedAt',
  'ticket',
  'rationale',
  'lastUsedAt',
];

/** The columns of each file of the bundle, in the order of BUNDLE.md. */
const COLUMNS: Readonly<Record<keyof World, readonly string[]>> = {
  identities: [
    'id',
    'name',
    'kind',
    'status',
    'system',
    'department',
    'email',
    'owner',
    'validFrom',
    'validTo',
    'lastUsedAt',
    'credentialRotatedAt',
    'attributable',
  ],
  roles: ['id', 'name', 'kind', 'system', 'description'],
  permissions: ['id', 'name', 'system', 'description'],
  actions: ['id', 'name', 'system'],
  workflows: ['id', 'name', 'process', 'materiality', 'frameworks'],
  steps: ['id', 'workflow', 'name', 'duty', 'system'],
  next: ['from', 'to', 'above', 'upTo'],
  separations: ['stepA', 'stepB', 'control', 'mode'],
  hasRole: ['identity', 'role', ...ACCESS],
  hasPermission: ['identity', 'permission', ...ACCESS],
  inherits: ['role', 'inherits', ...ACCESS],
  grants: ['role', 'permission', ...ACCESS],
  canActAs: ['identity', 'target', 'via', ...ACCESS],
  enables: ['permission', 'action'],
  functions: ['id', 'name', 'process'],
  belongsTo: ['action', 'function'],
  performs: ['action', 'function', 'step'],
  toxicCombinations: ['id', 'name', 'risk', 'sameScope', 'rationale', 'references'],
  combinedIn: ['kind', 'item', 'combination'],
  systems: ['id', 'name', 'owner', 'frameworks', 'financial', 'immutableLog'],
  credentials: ['id', 'identity', 'kind', 'owner', 'issuedAt', 'rotatedAt', 'disabledAt', 'expiresAt'],
  classifications: ['permission', 'classifiedBy', 'classifiedAt', 'rationale'],
  reviews: [
    'id',
    'name',
    'periodStart',
    'periodEnd',
    'due',
    'close',
    'frameworks',
    'systems',
    'rotationDays',
    'dormantDays',
    'extractDays',
    'burst',
  ],
  decisions: [
    'review',
    'identity',
    'kind',
    'target',
    'decision',
    'finding',
    'reviewer',
    'decidedAt',
    'rationale',
    'ticket',
  ],
  exceptions: [
    'id',
    'identity',
    'workflow',
    'combination',
    'owner',
    'proposer',
    'approver',
    'approvedAt',
    'rationale',
    'compensatingControl',
    'openedAt',
    'expiresAt',
    'closedAt',
  ],
  controlRuns: ['control', 'workflow', 'performedAt', 'performer', 'result', 'evidence'],
  lookbacks: ['identity', 'workflow', 'from', 'to', 'performedBy', 'performedAt', 'used', 'evidence'],
};

/** `validFrom` → `valid_from`: the bundle's spelling of a column or file name. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Value = string | number | boolean | readonly string[] | undefined;

function cell(value: Value): string {
  if (value === undefined) return '';
  const text = typeof value === 'object' ? value.join(';') : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The world as a bundle: file name → CSV text. Files without rows are left out, but `identities.csv` is always there,
 * because a folder without any known file is refused (BUNDLE.md, Rules).
 */
export function toBundle(world: World): Map<string, string> {
  const files = new Map<string, string>();
  for (const [file, columns] of Object.entries(COLUMNS) as [keyof World, readonly string[]][]) {
    const rows: readonly object[] = world[file];
    if (rows.length === 0 && file !== 'identities') continue;
    const lines = [columns.map(snakeCase), ...rows.map((row) => columns.map((column) => value(row, column)))];
    files.set(`${snakeCase(file)}.csv`, lines.map((line) => line.join(',') + '\n').join(''));
  }
  return files;
}

function value(row: object, column: string): string {
  return cell((row as Record<string, Value>)[column]);
}

/** Writes the world's files into the folder, which is made where it is missing. Other files in it stay. */
export async function writeBundle(world: World, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([...toBundle(world)].map(([name, text]) => writeFile(join(folder, name), text)));
}
