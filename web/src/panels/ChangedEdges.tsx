import type { ChangeQuery } from '../generated/graphql.ts';
import { ABSENCE_WORDS, EDGE_CHANGE_SIGNS } from '../ui/change-words.ts';
import { timeText } from '../ui/format.ts';
import { edgeRemarks, edgeSentence, type Names } from './names.ts';

interface ChangedEdgesProps {
  readonly edges: ChangeQuery['changes']['nodes'][number]['edges'];
  readonly names: Names;
  onSelect(key: string): void;
}

/** The edges that came or went, with who granted them and why they are missing on the other side. */
export function ChangedEdges({ edges, names, onSelect }: ChangedEdgesProps) {
  if (edges.length === 0) return <p>No edge came or went: what changed is a definition or an amount.</p>;
  return (
    <ul className="plain changed-edges">
      {edges.map(({ edge, change, reason }) => {
        const by = edge.evidence?.grantedBy;
        const when = edge.evidence?.grantedAt;
        return (
          <li key={`${change} ${edge.key}`} className={change === 'ADDED' ? 'added' : 'removed'}>
            <span aria-hidden="true">{EDGE_CHANGE_SIGNS[change]}</span>
            <span className="hidden">{change === 'ADDED' ? 'Came: ' : 'Went: '}</span>{' '}
            <button type="button" className="text" onClick={() => onSelect(edge.key)}>
              {edgeSentence(edge, names)}
            </button>{' '}
            <span className="quiet">
              {[
                ...edgeRemarks(edge),
                by ? `granted by ${by}${when ? `, ${timeText(when)}` : ''}` : '',
                `${change === 'ADDED' ? 'before' : 'after'}: ${ABSENCE_WORDS[reason]}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
