import { PATH_CLASSES, type PathClass } from '../../domain/review-answer.ts';
import type { Cell } from '../csv.ts';
import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';
import { exceptionTable } from '../tables/exceptions.ts';
import { nonHumanTable } from '../tables/non-human.ts';
import { remediationTable } from '../tables/remediation.ts';
import { html, htmlTable, type Html, type HtmlPart } from './html.ts';

/** Rows that the report tells; the files have all. */
const TOLD = 100;

const CLASSES: Readonly<Record<PathClass, string>> = {
  PREVENTED: 'Only a preventive control stands in the way; SOX-8 tests whether it does.',
  DETECTED: 'Open, and accepted with a compensating control, or looked at by a control that was performed.',
  REMEDIATED: 'Closed by the close, and shown not to have been used while it was open.',
  EXPOSED: 'Closed by the close, but nothing shows that it was not used while it was open.',
  MISSED: 'Open, and the review did not see it.',
};

/** Material paths by class, each with the sentence that says why. */
export function pathSection({ answer, names }: Matter): Html {
  const byClass = Map.groupBy(answer.misstatementPaths, (path) => path.class);
  return html`<section class="page">
    <h2>Material misstatement paths</h2>
    ${PATH_CLASSES.toReversed().map((kind) => {
      const paths = byClass.get(kind) ?? [];
      const rows = paths
        .slice(0, TOLD)
        .map(({ identity, workflow, reason, jit, explanation }): HtmlPart[] => [
          names.full({ kind: 'IDENTITY', id: identity }),
          names.full({ kind: 'WORKFLOW', id: workflow }),
          [reason ?? '', jit ? ' (only with access activated each time)' : ''].join(''),
          names.sentence(explanation),
        ]);
      return html`<h3>${kind} (${paths.length.toLocaleString('en-US')})</h3>
        <p>${CLASSES[kind]}</p>
        ${htmlTable(['Who', 'Workflow', 'Reason', 'Why'], rows)}${more(paths.length, 'paths/misstatement-paths.csv')}`;
    })}
  </section>`;
}

export function remediationSection(matter: Matter): Html {
  return html`<h2>Remediation</h2>
    <p>What the review said must be taken away, before and after.</p>
    ${told(remediationTable(matter), ['identity', 'kind', 'target', 'decided_at', 'before_snapshot', 'after_snapshot', 'after_taken_at', 'carried_out_by_close', 'why_not'])}`;
}

export function exceptionSection(matter: Matter): Html {
  return html`<h2>Exceptions to findings</h2>
    ${told(exceptionTable(matter), ['exception', 'identity', 'finding', 'state_at_close', 'counts_as_approved', 'why_not', 'proposer', 'approver', 'expires_at', 'rationale', 'compensating_control'])}`;
}

export function nonHumanSection(matter: Matter): Html {
  return html`<h2>Non-human identities with access in scope</h2>
    ${told(nonHumanTable(matter), ['identity', 'kind', 'owners', 'owner_is_active_person', 'credential', 'rotated_at', 'disabled_at', 'rotated_in_time', 'completes'])}`;
}

/** Some columns of a table of the pack. */
function told(table: Table, columns: readonly string[]): Html {
  const places = columns.map((column) => table.columns.indexOf(column));
  const rows = [...table.rows()];
  const shown = rows.slice(0, TOLD).map((row) => places.map((place) => cellPart(row[place] ?? null)));
  return html`${htmlTable(
    columns.map((column) => column.replaceAll('_', ' ')),
    shown,
  )}${more(rows.length, `${table.path}.csv`)}`;
}

function cellPart(cell: Cell): HtmlPart {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'object' && cell !== null ? cell.join(', ') : cell;
}

function more(number: number, file: string): Html {
  if (number <= TOLD) return html`<p class="small">Complete in ${file}.</p>`;
  return html`<p class="small">And ${(number - TOLD).toLocaleString('en-US')} more in ${file}.</p>`;
}
