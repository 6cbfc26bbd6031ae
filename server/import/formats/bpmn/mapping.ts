import { z } from 'zod';
import { DUTIES, FRAMEWORKS } from '../../../domain/vocabulary.ts';
import type { Place } from '../format.ts';
import { readYaml } from '../yaml-file.ts';

const IDS = z.array(z.string().min(1)).default([]);
const MAPPING = z.strictObject({
  performers: z.record(z.string(), z.strictObject({ roles: IDS, identities: IDS })).default({}),
  amounts: z.array(z.string().min(1)).default([]),
  duties: z.record(z.string(), z.enum(DUTIES)).default({}),
  workflows: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string().optional(),
        process: z.string().optional(),
        materiality: z.string().optional(),
        frameworks: z.array(z.enum(FRAMEWORKS)).optional(),
        ends: z.array(z.string()).min(1).optional(),
      }),
    )
    .default({}),
});

/** What a user adds to a model; docs/import/bpmn.md says how to write one. */
export type Mapping = z.output<typeof MAPPING>;

export interface MappingFile {
  readonly mapping: Mapping;
  /** Where the mapping speaks of a performer. */
  readonly placeOf: (performer: string) => Place;
}

/** Reads the user's mapping; without one nothing is added. Throws `UnreadableSource`. */
export function readMapping(path: string | undefined): MappingFile {
  if (path === undefined) return { mapping: MAPPING.parse({}), placeOf: () => ({ file: '' }) };
  const { name, content, lineAt } = readYaml(path, MAPPING);
  return {
    mapping: content,
    placeOf: (performer) => ({ file: name, row: lineAt(['performers', performer]) }),
  };
}
