import type { Drawing } from './drawing.ts';
import type { PictureEdge } from './picture-edge.ts';

interface Entry {
  readonly className: string;
  readonly words: string;
  readonly end: 'arrow' | 'diamond' | 'hollow' | 'tee';
  has(edge: PictureEdge): boolean;
}

const LINES: readonly Entry[] = [
  { className: 'own', words: 'own account', end: 'arrow', has: (edge) => edge.actsAs && !edge.rare },
  {
    className: 'rare',
    words: 'use of another account (secret, impersonation, delegation …)',
    end: 'diamond',
    has: (edge) => edge.rare,
  },
  { className: 'jit', words: 'just in time', end: 'hollow', has: (edge) => edge.jit },
  { className: 'expiring', words: 'ends within 90 days', end: 'arrow', has: (edge) => edge.expiring },
  { className: 'bundle', words: 'several links', end: 'arrow', has: (edge) => edge.bundles !== undefined },
  { className: 'next', words: 'order of steps', end: 'arrow', has: (edge) => edge.look === 'next' },
  {
    className: 'preventive',
    words: 'preventive control',
    end: 'tee',
    has: (edge) => edge.look === 'preventive',
  },
  {
    className: 'detective',
    words: 'detective control',
    end: 'tee',
    has: (edge) => edge.look === 'detective',
  },
];

/** What the lines and shapes of this picture mean; only those that it has. */
export function Legend({ drawing }: { readonly drawing: Drawing }) {
  const lines = LINES.filter((entry) => drawing.edges.some((edge) => entry.has(edge)));
  const nonHuman = drawing.nodes.some((node) => node.nonHuman);
  const groups = drawing.nodes.some((node) => node.hides !== undefined);
  if (lines.length === 0 && !nonHuman && !groups) return null;
  return (
    <ul className="legend" aria-label="Legend">
      {lines.map((entry) => (
        <li key={entry.className}>
          <svg
            width="40"
            height="12"
            viewBox="0 0 40 12"
            className={`line ${entry.className}`}
            aria-hidden="true"
          >
            <line x1="1" y1="6" x2="31" y2="6" />
            <path d={ENDS[entry.end]} className={entry.end} />
          </svg>
          {entry.words}
        </li>
      ))}
      {nonHuman && (
        <li>
          <svg width="22" height="14" viewBox="0 0 22 14" className="shape" aria-hidden="true">
            <path d="M5 1 H17 L21 5 V9 L17 13 H5 L1 9 V5 Z" />
          </svg>
          no person
        </li>
      )}
      {groups && (
        <li>
          <svg width="22" height="14" viewBox="0 0 22 14" className="shape" aria-hidden="true">
            <path d="M1 1 H21 V13 H1 Z M4 4 H18 V10 H4 Z" />
          </svg>
          several alike: click to open
        </li>
      )}
    </ul>
  );
}

const ENDS: Readonly<Record<Entry['end'], string>> = {
  arrow: 'M31 2 L39 6 L31 10 Z',
  hollow: 'M31 2 L39 6 L31 10 Z',
  diamond: 'M30 6 L34.5 2 L39 6 L34.5 10 Z',
  tee: 'M32 1 V11 M1 1 V11',
};
