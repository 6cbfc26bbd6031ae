import { chooseFiles } from './choose-files.ts';
import { asObject, isObject } from './fields.ts';
import { UnreadableSource, type SourceFile, type SourceFormat } from './format.ts';
import { keysOf, readJson, type JsonObject, type JsonValue } from './json.ts';
import { countingLooks } from './looks.ts';
import { giveRecord } from './mapped.ts';
import { mapEdge } from './opengraph/edges.ts';
import { Links } from './opengraph/links.ts';
import { NodeIndex } from './opengraph/node-index.ts';
import { mapNode } from './opengraph/nodes.ts';

const NODES = '/graph/nodes/*';
const EDGES = '/graph/edges/*';

/**
 * BloodHound OpenGraph (docs/import/opengraph.md): what this product exported, and graphs of others as far as their kinds
 * are understood. The files are looked through several times, because edges may stand before the nodes that they refer
 * to; memory is that of the nodes' ids and kinds.
 */
export const opengraph: SourceFormat = {
  name: 'opengraph',

  recognise(files) {
    const file = files.find(
      ({ head }) => /"graph"\s*:\s*\{/.test(head) && /"(?:nodes|edges)"\s*:\s*\[/.test(head),
    );
    return file ? `${file.name} has a graph with nodes and edges` : null;
  },

  async read(files, options, sink) {
    const json = chooseFiles(files, ['.json']);
    const index = new NodeIndex();
    const links = new Links();
    const onBytes = countingLooks(sink, 3);
    const look = (
      file: SourceFile,
      values: string[],
      onObject: (object: JsonObject) => void,
    ): Promise<void> => {
      const onValue = (value: JsonValue): void => {
        if (isObject(value)) onObject(value);
      };
      return readJson(file, options.encoding, { values, onValue }, onBytes);
    };
    const found: SourceFile[] = [];
    for (const file of json) {
      if (await hasGraph(file, options.encoding, index, onBytes)) found.push(file);
      else sink.notice(`${file.name} is not read: it has no graph with nodes or edges.`);
    }
    if (found.length === 0)
      throw new UnreadableSource(
        'No file has a graph with nodes and edges, as BloodHound OpenGraph writes it.',
      );
    if (index.isAskedByProperty)
      for (const file of found) await look(file, [NODES], (node) => index.noteProperties(node));
    for (const file of found) await look(file, [EDGES], (edge) => links.note(edge, index));
    for (const file of found) {
      const onValue = (value: JsonValue, pointer: string): void => {
        const at = { file: file.name, pointer };
        if (keysOf(pointer)[1] === 'nodes')
          giveRecord(sink, 'node', at, () => mapNode(asObject(value, 'node'), links));
        else giveRecord(sink, 'edge', at, () => mapEdge(asObject(value, 'edge'), index, links));
      };
      await readJson(file, options.encoding, { values: [NODES, EDGES], onValue }, onBytes);
    }
  },
};

/** Looks through a file for the first time: notes its nodes, and what its edges look for. */
async function hasGraph(
  file: SourceFile,
  encoding: string | undefined,
  index: NodeIndex,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  let isGraph = false;
  const onValue = (value: JsonValue, pointer: string): void => {
    isGraph = true;
    if (!isObject(value)) return;
    if (keysOf(pointer)[1] === 'nodes') index.note(value);
    else index.noteMatchers(value);
  };
  const onOther = (_value: unknown, pointer: string): void => {
    if (pointer === '/graph/nodes' || pointer === '/graph/edges')
      throw new UnreadableSource(`${file.name}, ${pointer}: there is no list, so it cannot be read.`);
  };
  await readJson(file, encoding, { values: [NODES, EDGES], onValue, onOther }, onBytes);
  return isGraph;
}
