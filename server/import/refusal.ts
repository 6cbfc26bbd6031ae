import { BUNDLE_FILES } from './bundle.ts';
import type { RejectedRow } from './report.ts';

/** Why rejected rows refuse the import; undefined where there are none, or only ones that may be left out. */
export function rejectionFault(rejects: readonly RejectedRow[], allowRejects: boolean): string | undefined {
  if (rejects.length === 0) return undefined;
  const what = rejects[0].kind === undefined ? 'row' : 'record';
  const count = rejects.length === 1 ? `1 ${what} is rejected` : `${rejects.length} ${what}s are rejected`;
  if (!allowRejects) {
    return what === 'row'
      ? `${count}. Correct them, or pass --allow-rejects to leave rejected rows of access files out.`
      : `${count}. Correct them in the source, or pass --allow-rejects to leave out what is rejected of access.`;
  }
  const access = new Set(BUNDLE_FILES.filter((file) => file.access).map(({ name }) => name));
  const isDefining = ({ file, kind, defines }: RejectedRow): boolean =>
    kind === undefined ? !access.has(file) : defines === true;
  const defining = [...new Set(rejects.filter(isDefining).map(({ file }) => file))];
  if (defining.length === 0) return undefined;
  return `${count}, some in ${defining.join(', ')}: a row that defines is never left out, because losing it could add or hide completions. Correct them.`;
}
