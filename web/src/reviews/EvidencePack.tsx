import { useState, type SyntheticEvent } from 'react';
import type { MakeEvidencePackMutation } from '../generated/graphql.ts';
import { makeEvidenceDocument } from '../questions/evidence.ts';
import { useAct } from '../questions/use-act.ts';
import { amountText, countText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { pointInTime } from '../url/at.ts';
import type { At } from '../url/view.ts';
import { Refusal } from './Refusal.tsx';

interface EvidencePackProps {
  readonly review: string;
  readonly snapshot: number;
  readonly at: At;
}

type Pack = MakeEvidencePackMutation['makeEvidencePack'];

/** Makes what an auditor files: here, as an archive to fetch, or by a command, as a folder. */
export function EvidencePack({ review, snapshot, at }: EvidencePackProps) {
  const [actor, setActor] = useState('');
  const [pack, setPack] = useState<Pack>();
  const { act, run } = useAct();
  const make = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setPack(undefined);
    run(makeEvidenceDocument, { review, actor: actor.trim(), at: pointInTime(at) }, (answer) =>
      setPack(answer.makeEvidencePack),
    );
  };
  return (
    <section className="card" aria-labelledby="evidence-title">
      <h2 id="evidence-title">
        <Term name="evidencePack">Evidence pack</Term>
      </h2>
      <p className="quiet">
        Every test with its population and exceptions, who had access and why, the questions and their
        answers, with a manifest by which each file can be checked.
      </p>
      <form className="work" onSubmit={make}>
        <label htmlFor="evidence-actor">
          Who files it
          <input
            id="evidence-actor"
            required
            value={actor}
            onChange={(event) => setActor(event.target.value)}
          />
        </label>
        <button type="submit" disabled={act.state === 'acting'}>
          Make the pack
        </button>
        <p className="quiet">The id of an identity; recorded in the audit log, as unauthenticated.</p>
        <Refusal act={act} />
      </form>
      {pack && (
        <p role="status">
          <a href={pack.download} download>
            Fetch {countText(pack.files, 'file')} as an archive
          </a>{' '}
          ({amountText(Math.ceil(pack.bytes / 1024))} KiB), for ten minutes. Its manifest has the SHA-256{' '}
          <code className="hash">{pack.manifest}</code>, which stands in entry {pack.entry.sequence} of the
          audit log.
        </p>
      )}
      <details>
        <summary>The same by a command, and how to check a pack</summary>
        <pre>{`npm run evidence -- --review ${shellQuoted(review)} --snapshot ${snapshot} --out evidence\nnpm run evidence:verify -- evidence`}</pre>
      </details>
    </section>
  );
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
