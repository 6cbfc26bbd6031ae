import { Term } from '../ui/Term.tsx';

interface EvidencePackProps {
  readonly review: string;
  readonly snapshot: number;
}

/** How to get what an auditor files. */
export function EvidencePack({ review, snapshot }: EvidencePackProps) {
  const quoted = `'${review.replaceAll("'", "'\\''")}'`;
  const command = `npm run evidence -- --review ${quoted} --snapshot ${snapshot} --out evidence`;
  return (
    <section className="card" aria-labelledby="evidence-title">
      <h2 id="evidence-title">
        <Term name="evidencePack">Evidence pack</Term>
      </h2>
      <p className="quiet">
        Every test with its population and exceptions, who had access and why, the questions and their
        answers, with a manifest by which each file can be checked.
      </p>
      <pre>{command}</pre>
      <pre>npm run evidence:verify -- evidence</pre>
    </section>
  );
}
