import { z } from 'zod';
import { BUNDLE_FILES } from '../../bundle.ts';
import { isSecretName } from '../secrets.ts';
import { dateFormatFault } from './dates.ts';

/** All scalars of a mapping are text (yaml-file.ts). */
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const column = z.string().min(1, 'a column needs a name');
const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const condition = z
  .strictObject({
    column,
    /** Any of these texts, as they are in the cell. */
    is: texts.optional(),
    isNot: texts.optional(),
    /** A regular expression that is found in the cell. */
    matches: z
      .string()
      .refine(isPattern, 'is no regular expression')
      .transform((text) => new RegExp(text, 'u'))
      .optional(),
    empty: flag.optional(),
  })
  .refine(
    ({ is, isNot, matches, empty }) =>
      [is, isNot, matches, empty].filter((one) => one !== undefined).length === 1,
    'needs exactly one of is, isNot, matches, empty',
  );

const dateFormat = z.string().superRefine((text, context) => {
  const fault = dateFormatFault(text);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
});

const cellObject = z
  .strictObject({
    /** The column whose cell it is; `each` for the value of the list that makes this row. */
    column: column.optional(),
    constant: z.string().optional(),
    /** Text with `{Column}` for cells; empty where one of them is. */
    text: z.string().optional(),
    each: flag.optional(),
    /** The file may lack the column: the cell is empty then. */
    optional: flag.optional(),
    values: z.record(z.string(), z.string()).optional(),
    /** Of a value that `values` does not name; without it such a row is rejected. */
    otherwise: z.string().optional(),
    /** Values that `values` does not name stay as they are. */
    keep: flag.optional(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    letters: z.enum(['lower', 'upper']).optional(),
    /** What separates the values of a list in the cell. */
    list: z.string().min(1, 'needs what separates the values').optional(),
    /** How the cell writes a date, or a time where the target is one. */
    date: dateFormat.optional(),
    /** Offset from UTC of times that name none, such as +01:00. */
    offset: z
      .string()
      .regex(/^(Z|[+-]\d{2}:\d{2})$/, 'is no offset such as +01:00 or Z')
      .optional(),
    amount: z.enum(['point', 'comma']).optional(),
  })
  .refine(
    (cell) =>
      [cell.column, cell.constant, cell.text, cell.each].filter((one) => one !== undefined).length === 1,
    'needs exactly one of column, constant, text, each',
  );

const cell = z.union([column.transform((name) => ({ column: name })), cellObject], {
  error: (issue) =>
    typeof issue.input === 'object'
      ? 'is no description of a cell: one of column, constant, text, each, and how it is read (docs/import/tabular.md)'
      : 'is neither the name of a column nor a description of a cell',
});

const row = z
  .strictObject({
    /** File of the bundle. */
    into: z.enum(BUNDLE_FILES.map(({ name }) => name)),
    /** Several rows may say the same: given once, and no duplicate. */
    mention: flag.default(false),
    when: z.union([condition.transform((one) => [one]), z.array(condition)]).default([]),
    /** A list in a cell of which each value gives a row. */
    each: z.strictObject({ column, separator: z.string().min(1), optional: flag.optional() }).optional(),
    cells: z.record(z.string(), cell),
  })
  .superRefine(({ into, cells, each }, context) => {
    const file = BUNDLE_FILES.find(({ name }) => name === into)!;
    const issue = (message: string, path: string[]): void =>
      context.addIssue({ code: 'custom', message, path });
    for (const [name, one] of Object.entries(cells)) {
      if (!file.columns.some((known) => known.name === name))
        issue(`${into} has no column ${name}; it has ${file.columns.map((known) => known.name).join(', ')}`, [
          'cells',
          name,
        ]);
      if ('each' in one && one.each && !each) issue('the row has no each', ['cells', name]);
      if (one.column !== undefined && isSecretName(one.column))
        issue(`the column ${JSON.stringify(one.column)} has secrets by its name; they are never read`, [
          'cells',
          name,
        ]);
    }
    for (const known of file.columns)
      if (known.required && !(known.name in cells)) issue(`${into} needs ${known.name}`, ['cells']);
  });

const file = z.strictObject({
  /** Name of the file, `*` for any letters; default: any file that has the columns. */
  name: z.string().optional(),
  /** The import goes on without such a file. */
  optional: flag.default(false),
  /** What a row of the file is called in the report. */
  records: z.string().min(1).default('row'),
  delimiter: z.string().length(1, 'is no single character').optional(),
  encoding: z.string().optional(),
  /** Blanks around cells are no part of them. */
  trim: flag.default(true),
  shortRows: flag.default(false),
  /** Columns that say nothing about access, so that they are not listed as not understood. */
  notRead: texts.default([]),
  /** Rows that say nothing about access, and why. */
  setAside: z.array(z.strictObject({ when: condition, reason: z.string().min(1) })).default([]),
  rows: z.array(row).min(1, 'needs at least one row'),
});

/** A mapping: which columns of which files say what (docs/import/tabular.md). */
export const mappingSchema = z.strictObject({
  title: z.string().optional(),
  /** Where the columns are documented. */
  documented: texts.optional(),
  /** Of a ready mapping: files are not taken for it by their columns, because others may have such columns too. */
  onlyNamed: flag.default(false),
  /** What the export does not have, or what is not read of it: told with every import. */
  notes: texts.default([]),
  files: z.array(file).min(1, 'needs at least one file'),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type FileMapping = Mapping['files'][number];
export type RowMapping = FileMapping['rows'][number];
export type CellMapping = z.infer<typeof cellObject>;
export type Condition = z.infer<typeof condition>;

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}
