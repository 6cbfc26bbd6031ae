import { BUNDLE_FILES } from './bundle.ts';
import type { RejectedRow } from './report.ts';

/** Why rejected rows refuse the import; undefined where there are none, or only ones that may be left out. */
export function rejectionFault(rejects: readonly RejectedRow[], allowRejects: boolean): string | undefined {
  if (rejects.length === 0) return undefined;
  const count = rejects.length === 1 ? '1 row is rejected' : `${rejects.length} rows are rejected`;
  if (!allowRejects) {
    return `${count}. Correct them, or pass --allow-rejects to leave rejected rows of access files out.`;
  }
  const access = new Set(BUNDLE_FILES.filter((file) => file.access).map(({ name }) => name));
  const defining = [...new Set(rejects.map(({ file }) => file))].filter((file) => !access.has(file));
  if (defining.length === 0) return undefined;
  return `${count}, some in ${defining.join(', ')}: a row that defines is never left out, because losing it could add or hide completions. Correct them.`;
}
