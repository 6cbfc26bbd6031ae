import type { IdentityPartsFragment } from '../generated/graphql.ts';
import { timeText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { KIND_WORDS } from '../ui/vocabulary.ts';
import { Facts } from './Facts.tsx';

export function IdentityFacts({ identity }: { readonly identity: IdentityPartsFragment }) {
  const validity = identity.validFrom || identity.validTo;
  return (
    <Facts
      facts={[
        [<Term name="kind">Kind</Term>, KIND_WORDS[identity.kind]],
        ['Id', <code>{identity.id}</code>],
        [
          'Status',
          identity.status === 'DORMANT' ? <Term name="dormant">dormant</Term> : identity.status.toLowerCase(),
        ],
        ['Attributable', identity.attributable ? 'yes' : <Term name="unattributable">no</Term>],
        ['System', identity.system],
        ['Department', identity.department],
        ['Owner', identity.owner?.name],
        ['Email', identity.email],
        ['Valid', validity && `${identity.validFrom ?? 'open'} – ${identity.validTo ?? 'open'}`],
        ['Last used', identity.lastUsedAt && timeText(identity.lastUsedAt)],
        ['Credential changed', identity.credentialRotatedAt && timeText(identity.credentialRotatedAt)],
        ['Described', identity.placeholder && <Term name="placeholder">by no source</Term>],
      ]}
    />
  );
}
