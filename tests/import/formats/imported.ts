import { importBundle } from '../../../server/import/import.ts';
import type { ImportReport, ImportRequest } from '../../../server/import/report.ts';
import { bundleFolder, type BundleText } from '../../support/bundle-folder.ts';
import { MemoryImportStore } from '../../support/memory-import-store.ts';

/** A mapping of users and their roles, in one file, that most tests of mappings begin with. */
export const USERS_MAPPING = `
title: Users of an ERP
files:
  - name: users*.csv
    records: user
    setAside:
      - when: { column: Type, is: Template }
        reason: a template
    rows:
      - into: identities.csv
        cells:
          id: { column: User, prefix: 'erp:' }
          name: Name
          status: { column: Active, values: { Yes: ACTIVE, No: DISABLED } }
      - into: roles.csv
        mention: true
        each: { column: Roles, separator: ',' }
        cells: { id: { each: true, prefix: 'erp:' } }
      - into: has_role.csv
        each: { column: Roles, separator: ',' }
        cells:
          identity: { column: User, prefix: 'erp:' }
          role: { each: true, prefix: 'erp:' }
`;

/** Imports files in a folder of their own into a store of its own. */
export async function imported(
  files: BundleText,
  request: Omit<ImportRequest, 'folder'> = {},
  store = new MemoryImportStore(),
): Promise<{ report: ImportReport; store: MemoryImportStore; folder: string }> {
  const folder = bundleFolder(files);
  const report = await importBundle(store, { folder, source: 'erp', ...request });
  return { report, store, folder };
}

/** One file of users with the mapping beside it. */
export function users(...rows: string[]): BundleText {
  return {
    'mapping.yaml': USERS_MAPPING,
    'users.csv': ['User;Name;Type;Active;Roles', ...rows, ''].join('\n'),
  };
}
