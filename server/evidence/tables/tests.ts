import { compareCodePoints } from '../../domain/order.ts';
import { subjectsNamed, type Subject, type TestAnswer } from '../../domain/review-answer.ts';
import { LENSES } from '../lenses.ts';
import type { Cell } from '../csv.ts';
import type { Matter } from '../matter.ts';
import { keyOf } from '../names.ts';
import type { Table } from '../table.ts';

/** Every test of both lenses with its result: the page that an auditor reads first. */
export function verdictTable({ answer }: Matter): Table {
  return {
    path: 'verdicts',
    title: 'Both lenses, test by test: result, population, number of exceptions, references',
    columns: [
      ...['lens', 'claimed', 'verdict', 'test', 'title', 'result'],
      ...['population', 'population_of', 'exceptions', 'references'],
    ],
    *rows() {
      for (const framework of LENSES) {
        const { claimed, verdict, tests } = answer.assessments[framework];
        for (const { id, title, result, population, populationOf, exceptions, references } of tests)
          yield [
            ...[framework, claimed, verdict, id, title, result],
            ...[population, populationOf, exceptions.length, references],
          ];
      }
    },
  };
}

/** Population and exceptions of each test. */
export function testTables(matter: Matter): Table[] {
  return LENSES.flatMap((framework) =>
    matter.answer.assessments[framework].tests.flatMap((test) => [
      populationTable(matter, test),
      exceptionTable(matter, test),
    ]),
  );
}

function pathOf({ framework, id }: TestAnswer): string {
  return `tests/${framework.toLowerCase()}/${id}`;
}

/** The members of the population by their subjects; a member of several subjects has several pairs of columns. */
function populationTable({ names }: Matter, test: TestAnswer): Table {
  return {
    path: `${pathOf(test)}-population`,
    title: `${test.id}: what was tested (${test.populationOf})`,
    columns: ['member', 'name', 'kind_2', 'member_2', 'name_2'],
    *rows() {
      const members = [...test.members()].map((subjects) => ({
        subjects,
        key: subjects.map(keyOf).join('\n'),
      }));
      members.sort((a, b) => compareCodePoints(a.key, b.key));
      for (const { subjects } of members) yield memberCells(subjects);
    },
  };

  function memberCells([first, second]: readonly Subject[]): Cell[] {
    return [
      first ? keyOf(first) : null,
      first ? names.of(first.kind, first.id) : null,
      ...(second ? [second.kind, keyOf(second), names.of(second.kind, second.id)] : [null, null, null]),
    ];
  }
}

function exceptionTable({ names }: Matter, test: TestAnswer): Table {
  return {
    path: `${pathOf(test)}-exceptions`,
    title: `${test.id}: what was found (${test.title})`,
    columns: [
      ...['subjects', 'names', 'explanation', 'also_named', 'edges'],
      ...['decisions', 'exceptions', 'control_runs', 'look_backs', 'credentials'],
    ],
    *rows() {
      for (const { subjects, explanation, edges, restsOn } of test.exceptions) {
        const own = new Set(subjects.map(keyOf));
        const others = new Set(subjectsNamed(explanation).map(keyOf)).difference(own);
        yield [
          subjects.map(keyOf),
          subjects.map(({ kind, id }) => names.of(kind, id)),
          names.sentence(explanation),
          [...others],
          edges().map(({ key }) => key),
          restsOn.decisions.map(({ key }) => key),
          restsOn.exceptions.map(({ id }) => id),
          restsOn.controlRuns.map(({ key }) => key),
          restsOn.lookBacks.map(({ key }) => key),
          restsOn.credentials.map(({ id }) => id),
        ];
      }
    },
  };
}
