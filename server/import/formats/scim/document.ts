import type { SourceFile } from '../format.ts';
import { keysOf, readJson, type JsonValue } from '../json.ts';
import { jsonRoot } from '../json-root.ts';

/** How a file holds resources: pages of a list, a list of resources, or one resource. */
export type Shape = 'pages' | 'list of pages' | 'list of resources' | 'one resource';

/** Patterns of the resources in a file of each shape. */
export const RESOURCES: Readonly<Record<Shape, readonly string[]>> = {
  pages: ['/Resources/*', '/resources/*'],
  'list of pages': ['/*/Resources/*', '/*/resources/*'],
  'list of resources': ['/*'],
  'one resource': [''],
};

const OF_A_RESOURCE: ReadonlySet<string> = new Set(['id', 'username', 'displayname', 'schemas', 'meta']);
const OF_A_PAGE: ReadonlySet<string> = new Set(['resources', 'totalresults']);

/**
 * Looks through a file once: what shape it has (undefined: it has nothing of SCIM), and each resource on a page or in a
 * list, to learn what the others refer to.
 */
export async function surveyDocument(
  file: SourceFile,
  encoding: string | undefined,
  onResource: (value: JsonValue) => void,
  onBytes: (bytes: number) => void,
): Promise<Shape | undefined> {
  const depth = (await jsonRoot(file, encoding)) === 'list' ? 1 : 0;
  const names = new Set<string>();
  const values = depth === 0 ? RESOURCES.pages : RESOURCES['list of pages'];
  const note = (pointer: string): void => {
    const name = keysOf(pointer).at(depth);
    if (name !== undefined) names.add(name.toLowerCase());
  };
  await readJson(
    file,
    encoding,
    {
      values,
      onValue: (value, pointer) => {
        note(pointer);
        onResource(value);
      },
      onOther: (_, pointer) => note(pointer),
    },
    onBytes,
  );
  if ([...OF_A_PAGE].some((name) => names.has(name))) return depth === 0 ? 'pages' : 'list of pages';
  if (![...OF_A_RESOURCE].some((name) => names.has(name))) return undefined;
  const shape = depth === 0 ? 'one resource' : 'list of resources';
  await readJson(file, encoding, { values: RESOURCES[shape], onValue: onResource });
  return shape;
}
