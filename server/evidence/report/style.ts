import { Html } from './html.ts';

/** For screen and paper: no script, no file beside it, no colour that carries meaning alone. */
export const STYLE = new Html(`
  body { font: 14px/1.45 system-ui, sans-serif; color: #1a1a1a; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #999; } h3 { font-size: 1.05rem; }
  table { border-collapse: collapse; width: 100%; margin: 0.6rem 0 1rem; }
  th, td { border: 1px solid #bbb; padding: 0.25rem 0.45rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { background: #eee; overflow-wrap: normal; } td.number { text-align: right; white-space: nowrap; }
  .lead { font-size: 1.1rem; } .none { color: #555; } .small { font-size: 0.85rem; color: #444; }
  .FAIL { font-weight: bold; } .FAIL::before { content: '\\2717\\00a0'; } .PASS::before { content: '\\2713\\00a0'; }
  @page { size: A4; margin: 18mm 15mm; }
  @media print { body { max-width: none; margin: 0; font-size: 10pt; } h2, h3 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } section.page { break-before: page; } }
`);
