import type { Framework } from '../../domain/vocabulary.ts';
import { LENSES } from '../lenses.ts';
import type { Assessment, TestAnswer } from '../../domain/review-answer.ts';
import type { Matter } from '../matter.ts';
import { html, htmlTable, type Html } from './html.ts';

const VERDICTS = { PASS: 'passed', FAIL: 'failed', NOT_TESTED: 'could not be tested' } as const;
const RESULTS = { PASS: 'passed', FAIL: 'failed', NOTHING_TO_TEST: 'nothing to test' } as const;
/** Exceptions that the report tells; the files have all. */
const TOLD = 50;

const ASKS: Readonly<Record<Framework, string>> = {
  SOC: 'Was access attested, signed and followed up? (SOC 2: operational control of access)',
  SOX: 'Could somebody take a transaction from start to end, and would the review have shown it? (internal control over financial reporting)',
};

/** Both verdicts in a sentence each: what one must know before all else. */
export function summary({ answer }: Matter): Html {
  const { SOC, SOX } = answer.assessments;
  const attested = SOC.tests.find(({ id }) => id === 'SOC-1');
  const missed = answer.misstatementPaths.filter((path) => path.class === 'MISSED');
  const piecewise = missed.filter(({ reason }) => reason === 'CERTIFIED_PIECEWISE');
  return html`<h2>In short</h2>
    <p class="lead">
      SOC ${VERDICTS[SOC.verdict]}: ${attested ? sentenceOfSoc(attested) : ''} SOX ${VERDICTS[SOX.verdict]}:
      ${counted(missed.length, 'material misstatement path')} ${missed.length === 1 ? 'was' : 'were'} missed
      by the
      review${
        piecewise.length > 0
          ? `, ${counted(piecewise.length, 'of them certified piece by piece', 'of them certified piece by piece')}, and nobody asked about ${missed.length === 1 ? 'it' : 'them'}`
          : ''
      }.
    </p>
    ${htmlTable(
      ['Lens', 'Named by the review', 'Verdict', 'Tests failed'],
      LENSES.map((framework) => verdictRow(answer.assessments[framework])),
    )}`;
}

function sentenceOfSoc({ population, exceptions }: TestAnswer): string {
  const all = counted(population, 'access edge');
  if (population === 0) return 'there was no access to attest.';
  if (exceptions.length === 0) return `all ${all} were attested.`;
  return `${exceptions.length.toLocaleString('en-US')} of ${all} were not attested in time.`;
}

function verdictRow({ framework, claimed, verdict, tests }: Assessment): (Html | string)[] {
  const failed = tests.filter(({ result }) => result === 'FAIL').map(({ id }) => id);
  return [
    framework,
    claimed ? 'yes' : 'no',
    html`<span class="${verdict}">${VERDICTS[verdict]}</span>`,
    failed.join(', ') || 'none',
  ];
}

/** One lens: a table of its tests, then each that failed, finding by finding. */
export function lensSection(matter: Matter, framework: Framework): Html {
  const { tests } = matter.answer.assessments[framework];
  const path = (test: TestAnswer): string => `tests/${framework.toLowerCase()}/${test.id}`;
  return html`<section class="page">
    <h2>${framework}: ${ASKS[framework]}</h2>
    ${htmlTable(
      ['Test', 'What is tested', 'Population', 'Exceptions', 'Result'],
      tests.map(({ id, title, population, populationOf, exceptions, result }) => [
        id,
        html`${title}<br /><span class="small">${populationOf}</span>`,
        population,
        exceptions.length,
        html`<span class="${result}">${RESULTS[result]}</span>`,
      ]),
    )}
    <p class="small">
      References: ${[...new Set(tests.flatMap(({ references }) => references))].join('; ')}.
    </p>
    ${tests.filter(({ result }) => result === 'FAIL').map((test) => testSection(matter, test, path(test)))}
  </section>`;
}

function testSection({ names }: Matter, { id, title, exceptions }: TestAnswer, path: string): Html {
  const told = exceptions.slice(0, TOLD);
  return html`<h3>${id}: ${title}</h3>
    <p>
      ${counted(exceptions.length, 'exception')}; all in ${path}-exceptions.csv, what was tested in
      ${path}-population.csv.
    </p>
    <ol>
      ${told.map(({ explanation }) => html`<li>${names.sentence(explanation)}</li> `)}
    </ol>
    ${exceptions.length > told.length ? html`<p>And ${(exceptions.length - told.length).toLocaleString('en-US')} more in the file.</p>` : null}`;
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
