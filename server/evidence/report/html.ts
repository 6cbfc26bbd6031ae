/** Text that is HTML already; everything else is escaped where it is put in. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlPart = Html | string | number | boolean | null | readonly HtmlPart[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML with values in it: whatever somebody wrote into a name or a rationale is shown, and nothing of it runs. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(texts.map((text, i) => text + (i < parts.length ? shown(parts[i] ?? null) : '')).join(''));
}

function shown(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(shown).join('');
  return String(part).replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** A table with a heading row; numbers stand to the right. */
export function htmlTable(columns: readonly string[], rows: readonly (readonly HtmlPart[])[]): Html {
  if (rows.length === 0) return html`<p class="none">None.</p>`;
  const cell = (part: HtmlPart): Html =>
    typeof part === 'number'
      ? html`<td class="number">${part.toLocaleString('en-US')}</td>`
      : html`<td>${part}</td>`;
  return html`<table>
    <thead>
      <tr>
        ${columns.map((column) => html`<th>${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map(cell)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}
