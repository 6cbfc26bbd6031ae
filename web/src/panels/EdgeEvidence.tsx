import type { EdgePartsFragment } from '../generated/graphql.ts';
import { amountText, rangeText, timeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { VIA_WORDS } from '../ui/vocabulary.ts';
import { Facts } from './Facts.tsx';

/** Everything that one edge says: what it grants, and the evidence for it. */
export function EdgeEvidence({ edge }: { readonly edge: EdgePartsFragment }) {
  const { evidence } = edge;
  const access = edge.activation !== null && edge.activation !== undefined;
  const valid = `${edge.validFrom ?? 'open'} – ${edge.validTo ?? 'open'}`;
  const bounds =
    edge.above || edge.upTo ? rangeText({ above: edge.above ?? 0, upTo: edge.upTo ?? null }) : undefined;
  return (
    <>
      <Facts
        facts={[
          ['How', edge.via && VIA_WORDS[edge.via]],
          [
            'Control',
            edge.controlMode && (
              <Term name={edge.controlMode === 'PREVENTIVE' ? 'preventive' : 'detective'}>
                {edge.controlMode.toLowerCase()}
              </Term>
            ),
          ],
          ['Taken for amounts', edge.kind === 'NEXT' ? bounds : undefined],
          [
            <Term name="scope">Scope</Term>,
            access && (edge.scope.length === 0 ? 'everywhere' : edge.scope.join(', ')),
          ],
          ['Limit', access && (typeof edge.limit === 'number' ? amountText(edge.limit) : 'none')],
          ['Valid', access && valid],
          [
            'Activation',
            access && (edge.activation === 'JIT' ? <Term name="jit">just in time</Term> : 'standing'),
          ],
        ]}
      />
      {evidence && (
        <>
          <h3>Evidence</h3>
          <Facts
            facts={[
              ['Granted by', access && (evidence.grantedBy ?? <em>not recorded</em>)],
              [
                'Granted at',
                access && (evidence.grantedAt ? timeText(evidence.grantedAt) : <em>not recorded</em>),
              ],
              ['Ticket', access && (evidence.ticket ?? <em>none</em>)],
              ['Rationale', evidence.rationale],
              [
                'Last used',
                access && (evidence.lastUsedAt ? timeText(evidence.lastUsedAt) : <em>not recorded</em>),
              ],
              ['Source', evidence.source],
              ['File', evidence.file && `${evidence.file}${placeIn(evidence)}`],
              [
                <Term name="snapshot">Snapshot</Term>,
                `since ${evidence.since}${evidence.until ? `, gone with ${evidence.until}` : ''}`,
              ],
            ]}
          />
        </>
      )}
    </>
  );
}

/** Where in its file the edge was read: its row, or its JSON pointer. */
function placeIn({ row, pointer }: { row?: number | null; pointer?: string | null }): string {
  if (row) return `, row ${row}`;
  return pointer ? `, ${pointer}` : '';
}
