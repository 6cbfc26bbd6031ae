import { LENSES } from '../lenses.ts';
import type { Cell } from '../csv.ts';
import type { Matter } from '../matter.ts';
import type { Table } from '../table.ts';

/** What was looked for and not found, with how much was looked at: an empty list proves nothing without its population. */
export function negativeResultTable(matter: Matter): Table {
  return {
    path: 'negative-results',
    title: 'What was looked for and not found, with how much was looked at',
    columns: ['about', 'name', 'tested', 'found', 'statement'],
    rows: () => [...findingRows(matter), ...testRows(matter)],
  };
}

/** Each covered workflow and rule, the ones with findings too, so that nobody has to guess what was left out. */
function findingRows({ findings, context, names }: Matter): Cell[][] {
  if (findings === null) return [];
  const tested = context.reviewView.view.takesPart.reduce((sum, takes) => sum + takes, 0);
  const found = Map.groupBy(findings.all, ({ finding }) => `${finding.kind}:${finding.id}`);
  return findings.covered.map(({ kind, id }) => {
    const key = `${kind}:${id}`;
    const name = names.of(kind, id);
    const number = found.get(key)?.length ?? 0;
    const verb = kind === 'WORKFLOW' ? 'completes' : 'violates';
    const plural = kind === 'WORKFLOW' ? 'complete' : 'violate';
    const result =
      number === 0 ? `none ${verb}` : number === 1 ? `1 ${verb}` : `${counted(number)} ${plural}`;
    return [key, name, tested, number, `${counted(tested)} identities tested, ${result} ${name}.`];
  });
}

function testRows({ answer }: Matter): Cell[][] {
  return LENSES.flatMap((framework) =>
    answer.assessments[framework].tests
      .filter(({ result }) => result === 'PASS')
      .map(({ id, title, population, populationOf }) => [
        id,
        title,
        population,
        0,
        `${counted(population)} tested (${populationOf}), no exception.`,
      ]),
  );
}

function counted(number: number): string {
  return number.toLocaleString('en-US');
}
