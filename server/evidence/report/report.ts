import { formatDay } from '../../domain/day.ts';
import { timeCell } from '../cells.ts';
import type { Matter } from '../matter.ts';
import type { PackFile } from '../table.ts';
import { html, type Html } from './html.ts';
import { STYLE } from './style.ts';
import { lensSection, summary } from './lenses.ts';
import { exceptionSection, nonHumanSection, pathSection, remediationSection } from './proof.ts';
import { methodSection, negativeSection } from './method.ts';

/** The report for people: prints from any browser, explains each finding, and says where its proof is. */
export function reportFile(matter: Matter): PackFile {
  return { path: 'report.html', content: () => [`<!doctype html>\n${report(matter).text}\n`] };
}

function report(matter: Matter): Html {
  const { review } = matter.context;
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <title>Evidence of the access review ${review.name}</title>
      <style>
        ${STYLE}
      </style>
    </head>
    <body>
      <h1>Evidence of the access review “${review.name}”</h1>
      ${period(matter)} ${summary(matter)} ${lensSection(matter, 'SOC')} ${lensSection(matter, 'SOX')}
      ${pathSection(matter)} ${remediationSection(matter)} ${exceptionSection(matter)}
      ${nonHumanSection(matter)} ${negativeSection(matter)} ${methodSection(matter)}
    </body>
  </html>`;
}

function period({ context, answer, names, question }: Matter): Html {
  const { review } = context;
  const { review: own, closing, missing } = answer.lookedAt;
  const at = (looked: typeof own): string =>
    looked === null
      ? 'none'
      : `snapshot ${looked.sequence}, taken ${String(timeCell(looked.takenAt))}, access as of ${formatDay(looked.day)}`;
  return html`<table>
      <tr>
        <th>Review</th>
        <td>${review.id}</td>
      </tr>
      <tr>
        <th>Period</th>
        <td>
          ${formatDay(review.periodStart)} to ${formatDay(review.periodEnd)}; decisions due
          ${formatDay(review.due)}; books closed ${formatDay(review.close)}
        </td>
      </tr>
      <tr>
        <th>Frameworks that it names</th>
        <td>${review.frameworks.join(', ') || 'none'}</td>
      </tr>
      <tr>
        <th>Systems</th>
        <td>
          ${
            [...context.systems.keys()]
              .sort()
              .map((id) => names.full({ kind: 'SYSTEM', id }))
              .join(', ') || 'none'
          }
        </td>
      </tr>
      <tr>
        <th>Access looked at</th>
        <td>${at(own)}</td>
      </tr>
      <tr>
        <th>Access at the close</th>
        <td>${at(closing)}</td>
      </tr>
      <tr>
        <th>Read as of</th>
        <td>snapshot ${question.snapshot}, ${formatDay(question.asOf)}</td>
      </tr>
    </table>
    ${missing === null ? null : html`<p class="lead">${names.sentence(missing)}</p>`}`;
}
