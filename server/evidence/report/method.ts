import { definitionHashes } from '../definitions.ts';
import type { Matter } from '../matter.ts';
import { questionsHash } from '../questions.ts';
import { negativeResultTable } from '../tables/negative-results.ts';
import { snapshotTable } from '../tables/sources.ts';
import { html, htmlTable, type Html } from './html.ts';

/** What was looked for and not found. */
export function negativeSection(matter: Matter): Html {
  const rows = [...negativeResultTable(matter).rows()].filter(([, , , found]) => found === 0);
  return html`<h2>Looked for and not found</h2>
    <ul>
      ${rows.map(([about, , , , statement]) => html`<li>${String(statement)} <span class="small">(${String(about)})</span></li> `)}
    </ul>`;
}

/** How anybody comes to the same answers. */
export function methodSection(matter: Matter): Html {
  const hashes = { ...definitionHashes(matter), 'questions/ (all)': questionsHash() };
  const snapshots = [...snapshotTable(matter).rows()].map(
    ([sequence, source, takenAt, importedAt, incomplete]) => [
      String(sequence),
      String(source),
      String(takenAt),
      String(importedAt),
      incomplete === true ? 'incomplete' : 'complete',
    ],
  );
  return html`<section class="page">
    <h2>How this was found, and how to find it again</h2>
    <p>
      Every answer is worked out from what was recorded, by the definitions in definitions/REVIEWS.md and
      definitions/MODEL.md. The same review, snapshot and day (parameters.json) give the same files, byte by
      byte; <code>npm run evidence:verify -- DIR</code> makes them again and says what differs. The hash of
      the manifest stands in the audit log.
    </p>
    <h3>Imports that the answers rest on</h3>
    ${htmlTable(['Snapshot', 'Source', 'Taken', 'Imported', 'Rows left out'], snapshots)}
    <p class="small">Each file with its SHA-256 is in sources/files.csv.</p>
    <h3>Rules and questions (SHA-256)</h3>
    ${htmlTable(['File', 'SHA-256'], Object.entries(hashes))}
  </section>`;
}
