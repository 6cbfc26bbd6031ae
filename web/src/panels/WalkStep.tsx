import type { EdgePartsFragment } from '../generated/graphql.ts';
import { controlsSaid } from './controls.ts';
import { Controls } from './Controls.tsx';
import { edgeRemarks, edgeSentence, type Names } from './names.ts';
import { timeText } from '../ui/format.ts';
import { IdentityFlags } from '../ui/badges.tsx';
import { DUTY_WORDS } from '../ui/vocabulary.ts';
import type { WitnessPartsFragment } from '../generated/graphql.ts';
import type { StepPage } from '../walkthrough/pages.ts';

interface WalkStepProps {
  readonly page: StepPage;
  readonly who: { readonly id: string; readonly name: string };
  readonly witness: WitnessPartsFragment;
  readonly names: Names;
}

/** One step as a page: who performs it, as which account and by which grants, and which control should stop it. */
export function WalkStep({ page, who, witness, names }: WalkStepProps) {
  const { step, actAs, grants, controls } = page;
  const own = step.account.id === who.id;
  return (
    <>
      <p className="walk-place">
        Step {page.place} of {page.of}
        {step.step && step.step.duty !== 'OTHER' && ` · ${DUTY_WORDS[step.step.duty]}`}
      </p>
      <h2 className="walk-title">{step.leg.name}</h2>
      <p className="walk-say">
        <strong>{who.name}</strong>
        {own ? ' performs it with their own access' : ' performs it as '}
        {!own && <strong>{step.account.name}</strong>}
        {step.action && (
          <>
            , with <strong>{step.action.name}</strong>
            {step.action.system && <> in {step.action.system}</>}
          </>
        )}
        . <IdentityFlags identity={step.account} />
      </p>
      {actAs.length > 0 && (
        <section aria-label="Why the account can be used">
          <h3>
            Why {who.name} can use {step.account.name}
          </h3>
          <Grants edges={actAs} names={names} />
        </section>
      )}
      <section aria-label="The grants">
        <h3>By which grants</h3>
        <Grants edges={grants} names={names} />
      </section>
      <section aria-label="Controls">
        <h3>Which control should stop it</h3>
        {controls.length === 0 ? (
          <p>None: no control separates this step from another of the workflow.</p>
        ) : (
          <Controls controls={controlsSaid(controls, witness, names)} />
        )}
      </section>
    </>
  );
}

/** Grants with what an auditor asks: since when, by whom, under which ticket, where it was read. */
function Grants({ edges, names }: { readonly edges: readonly EdgePartsFragment[]; readonly names: Names }) {
  return (
    <div className="scroll">
      <table className="small walk-grants">
        <thead>
          <tr>
            <th scope="col">Grant</th>
            <th scope="col">Since</th>
            <th scope="col">Approved by</th>
            <th scope="col">Ticket</th>
            <th scope="col">Read in</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr key={edge.key}>
              <td>
                {edgeSentence(edge, names)}
                {edgeRemarks(edge).map((remark) => (
                  <span key={remark} className="quiet">
                    {' '}
                    · {remark}
                  </span>
                ))}
                {edge.evidence?.rationale && <p className="quiet">“{edge.evidence.rationale}”</p>}
              </td>
              <td>{since(edge)}</td>
              <td>{edge.evidence?.grantedBy ?? <em className="quiet">not recorded</em>}</td>
              <td>{edge.evidence?.ticket ?? <em className="quiet">none</em>}</td>
              <td>
                {edge.evidence?.file ?? edge.evidence?.source}
                {edge.evidence?.row ? `, row ${edge.evidence.row}` : ''}
                {edge.evidence?.pointer ? `, ${edge.evidence.pointer}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function since(edge: EdgePartsFragment) {
  const day = edge.evidence?.grantedAt ?? edge.validFrom;
  return day ? timeText(day).slice(0, 10) : <em className="quiet">not recorded</em>;
}
