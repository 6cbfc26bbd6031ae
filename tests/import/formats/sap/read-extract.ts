import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormatOptions, SourceFile } from '../../../../server/import/formats/format.ts';
import { sap } from '../../../../server/import/formats/sap.ts';
import { RecordingSink } from './recording-sink.ts';

/** A file's content: lines, or bytes as they are. */
export type Content = readonly string[] | Uint8Array;

/** Reads an extract of these files by name, with a rule set where one is given. */
export async function readExtract(
  extract: Readonly<Record<string, Content>>,
  rules?: string,
  options: FormatOptions = {},
): Promise<RecordingSink> {
  const folder = mkdtempSync(join(tmpdir(), 'sap-extract-'));
  try {
    const files = Object.entries(extract).map(([name, content]): SourceFile => {
      const path = join(folder, name);
      writeFileSync(path, content instanceof Uint8Array ? content : `${content.join('\n')}\n`);
      return { name, path, bytes: statSync(path).size };
    });
    const mapping = join(folder, 'rules.yaml');
    if (rules !== undefined) writeFileSync(mapping, rules);
    const sink = new RecordingSink();
    await sap.read(files, { ...options, ...(rules === undefined ? {} : { mapping }) }, sink);
    return sink;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A rule set with two actions: enter an invoice, and pay. */
export const TWO_ACTIONS = `
prefix: ''
sources: { own: our own }
objects:
  F_BKPF_BUK: { name: Company codes, fields: [BUKRS, ACTVT] }
actions:
  FB60:
    name: Enter invoice
    needs: [{ F_BKPF_BUK: { ACTVT: '01' } }, { F_BKPF_KOA: { ACTVT: '01', KOART: K } }]
    toleranceGroup: 'true'
    sources: [own]
  F110:
    name: Pay
    needs: [{ F_REGU_BUK: { FBTCH: ['21', '25'] } }]
    sources: [own]
workflows:
  pay:
    name: Invoice to payment
    steps:
      invoice: { name: Invoice, duty: POST, by: [FB60] }
      payment: { name: Payment, duty: PAY, by: [F110] }
standIns:
  jobSteps: [[{ S_BTCH_NAM: { BTCUNAME: '{user}' } }]]
  rfcDestinations: [[{ S_ICF: { ICF_FIELD: DEST, ICF_VALUE: '*' } }, { S_RFC_ADM: { RFCDEST: '{destination}' } }]]
`;

export const VALUES = 'AGR_NAME,OBJECT,AUTH,FIELD,LOW,HIGH,DELETED';

/** What roles grant: `ROLE PERMISSION [SCOPE]`. */
export function grantsOf(sink: RecordingSink): string[] {
  return sink
    .of('grants.csv')
    .map(({ cells }) =>
      [cells['role'], cells['permission'], cells['scope']].filter((part) => part).join(' '),
    );
}
