import type { PackFile, Table } from './table.ts';

/** The list of contents, for whoever opens the folder. */
export function contentsFile(tables: readonly Table[]): PackFile {
  const lists = tables.map(({ path, title }) => `${path}.csv, .json\n    ${title}.`);
  const text = `Evidence of an access review, made by Foureyes

Begin with report.html: it explains each finding, and prints. All else is what the report rests on.

report.html
    The report.
parameters.json
    What was asked: the review, the snapshot, the day; which snapshots it looks at; hashes of rules and questions.
${lists.join('\n')}
definitions/
    The rule set as imported (rules.json), and what the words and the tests mean (MODEL.md, REVIEWS.md).
questions/
    The questions to the database and to the API.
manifest.json
    SHA-256 of every file but itself and made.json.
made.json
    When and by whom the pack was made, the SHA-256 of manifest.json, and where the audit log ended. Nothing else in the
    pack depends on when it was made.

To check it:  npm run evidence:verify -- DIR
Without the database that it was made from, only the files are checked against the manifest:  --files-only
By hand:  sha256sum manifest.json must give what made.json and the audit log say; each line of manifest.json what
sha256sum gives of that file.

In CSV files, text that a spreadsheet would take for a formula has an apostrophe in front. The JSON files have it as it is.
Times are UTC. A list within a cell is separated by semicolons.
`;
  return { path: 'README.txt', content: () => [text] };
}
