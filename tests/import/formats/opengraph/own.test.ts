import { describe, expect, test } from 'vitest';
import { opengraph } from '../../../../server/import/formats/opengraph.ts';
import { read } from '../recording-sink.ts';

type Properties = Readonly<Record<string, unknown>>;
const node = (id: string, kind: string, properties: Properties = {}) => ({
  id,
  kinds: [`Foureyes_${kind}`, 'Foureyes'],
  properties,
});
const edge = (kind: string, from: string, to: string, properties: Properties = {}) => ({
  kind: `Foureyes_${kind}`,
  start: { match_by: 'id', value: from },
  end: { match_by: 'id', value: to },
  properties,
});
const graph = (nodes: unknown[], edges: unknown[] = []) => ({
  'graph.json': { metadata: { source_kind: 'Foureyes' }, graph: { nodes, edges } },
});

describe('what this product wrote', () => {
  test('is read with its own ids and columns', async () => {
    const sink = await read(
      opengraph,
      graph(
        [
          node('IDENTITY:ann', 'Identity', {
            name: 'Ann',
            kind: 'PERSON',
            status: 'ACTIVE',
            attributable: true,
            source: 'hr',
          }),
          node('IDENTITY:svc', 'Identity', { kind: 'SERVICE_ACCOUNT', valid_to: '2030-01-01' }),
          node('WORKFLOW:p2p', 'Workflow', { materiality: 1000.5, frameworks: ['SOX', 'SOC'] }),
          node('STEP:enter', 'Step', { duty: 'INITIATE' }),
        ],
        [
          edge('OwnedBy', 'IDENTITY:svc', 'IDENTITY:ann'),
          edge('PartOf', 'STEP:enter', 'WORKFLOW:p2p'),
          edge('CanActAs', 'IDENTITY:ann', 'IDENTITY:svc', {
            via: 'CREDENTIAL',
            scope: ['1000', '2000'],
            limit: 5000.07,
            file: 'x.csv',
            row: 3,
          }),
        ],
      ),
    );
    expect(sink.rows).toEqual([
      'identities.csv: id=ann name=Ann kind=PERSON status=ACTIVE attributable=true',
      'identities.csv: id=svc kind=SERVICE_ACCOUNT valid_to=2030-01-01 owner=ann',
      'workflows.csv: id=p2p materiality=1000.5 frameworks=SOX;SOC',
      'steps.csv: id=enter duty=INITIATE workflow=p2p',
      'can_act_as.csv: identity=ann target=svc via=CREDENTIAL scope=1000;2000 limit=5000.07',
    ]);
    expect(sink.aside).toEqual([
      'edge that is a column of the node it leaves',
      'edge that is a column of the node it leaves',
    ]);
    expect([...sink.unread]).toEqual([]);
  });

  test.each([
    ['Enables', 'PERMISSION:p', 'ACTION:a', 'enables.csv: permission=p action=a'],
    ['BelongsTo', 'ACTION:a', 'FUNCTION:f', 'belongs_to.csv: action=a function=f'],
    ['Performs', 'ACTION:a', 'STEP:s', 'performs.csv: action=a step=s'],
    ['Performs', 'FUNCTION:f', 'STEP:s', 'performs.csv: function=f step=s'],
    [
      'CombinedIn',
      'FUNCTION:f',
      'TOXIC_COMBINATION:t',
      'combined_in.csv: kind=Function item=f combination=t',
    ],
    ['Next', 'STEP:s', 'STEP:t', 'next.csv: from=s to=t'],
    ['SeparatedFrom', 'STEP:s', 'STEP:t', 'separations.csv: step_a=s step_b=t'],
    ['HasRole', 'IDENTITY:IDENTITY:odd', 'ROLE:r', 'has_role.csv: identity=IDENTITY:odd role=r'],
  ])('%s from %s to %s, which the file does not describe', async (kind, from, to, row) => {
    expect((await read(opengraph, graph([], [edge(kind, from, to)]))).rows).toEqual([row]);
  });

  test.each([
    ['an empty scope, which would be everywhere', { scope: [] }, 'scope is an empty list'],
    [
      'a scope with a semicolon, which would be two',
      { scope: ['1;2'] },
      'scope has a value with a semicolon',
    ],
    ['a scope that is a text', { scope: '1000' }, 'scope is a text, no list'],
    ['a limit that is a text', { limit: '5' }, 'limit is no number'],
    ['an object', { ticket: { a: 1 } }, 'ticket is an object, no text'],
  ])('%s is rejected', async (_, properties, reason) => {
    const sink = await read(opengraph, graph([], [edge('HasRole', 'IDENTITY:a', 'ROLE:r', properties)]));
    expect(sink.rejected).toEqual([`/graph/edges/0: ${reason}`]);
    expect(sink.rows).toEqual([]);
  });

  test('a placeholder is described then, and that is counted', async () => {
    const sink = await read(opengraph, graph([node('ROLE:r', 'Role', { placeholder: true })]));
    expect(sink.rows).toEqual(['roles.csv: id=r']);
    expect([...sink.unread]).toEqual([['mark of a placeholder', 1]]);
  });
});
