import {
  KIND_WORDS,
  MODE_SHAPES,
  MODE_WORDS,
  RISK_WORDS,
  type IdentityKind,
  type Mode,
  type Risk,
} from './vocabulary.ts';
import { TERMS } from './terms.ts';
import type { IdentityStatus } from '../generated/graphql.ts';

/** A mode as shape and word; the colour only repeats them. */
export function ModeBadge({ mode }: { readonly mode: Mode }) {
  return (
    <span className={`badge mode-${mode}`} title={TERMS[mode]}>
      <span aria-hidden="true">{MODE_SHAPES[mode]}</span> {MODE_WORDS[mode]}
    </span>
  );
}

export function RiskBadge({ risk }: { readonly risk: Risk }) {
  return <span className={`badge risk-${risk}`}>{RISK_WORDS[risk]}</span>;
}

interface FlagsProps {
  readonly identity: {
    readonly kind: IdentityKind;
    readonly status: IdentityStatus;
    readonly attributable: boolean;
  };
}

/** Kind of identity in words, and what an auditor would ask about at once. */
export function IdentityFlags({ identity }: FlagsProps) {
  return (
    <>
      <span className="quiet">{KIND_WORDS[identity.kind]}</span>
      {identity.status === 'DORMANT' && (
        <span className="flag" title={TERMS.dormant}>
          dormant
        </span>
      )}
      {!identity.attributable && (
        <span className="flag" title={TERMS.unattributable}>
          not attributable
        </span>
      )}
    </>
  );
}
