import type { EdgePartsFragment, WitnessPartsFragment } from '../generated/graphql.ts';
import { DUTY_WORDS, KIND_WORDS, NODE_WORDS } from '../ui/vocabulary.ts';
import { edgeRemarks, edgeSentence, type Names } from './names.ts';

interface StepsProps {
  readonly witness: Pick<WitnessPartsFragment, 'scope' | 'steps' | 'graph'>;
  readonly names: Names;
  readonly selected: string | undefined;
  onSelect(key: string): void;
}

type StepWitness = WitnessPartsFragment['steps'][number];

/** The picture as a list: each step, who performs it with what, and every grant on the way. */
export function Steps({ witness, names, selected, onSelect }: StepsProps) {
  const edges = new Map(witness.graph.edges.map((edge) => [edge.key, edge]));
  const grants = (keys: readonly { readonly key: string }[]) =>
    keys.map(({ key }) => edges.get(key)).filter((edge) => edge !== undefined);
  const chain = (keys: readonly { readonly key: string }[]) => (
    <Grants edges={grants(keys)} names={names} selected={selected} onSelect={onSelect} />
  );
  const node = (key: string, text: string) => (
    <button
      type="button"
      className="text strong"
      aria-pressed={selected === key}
      onClick={() => onSelect(key)}
    >
      {text}
    </button>
  );
  return (
    <ol className="steps">
      {witness.steps.map((step) => (
        <li key={step.leg.key}>
          <h3>
            {node(step.leg.key, step.leg.name)} <span className="quiet">{legWords(step)}</span>
          </h3>
          <p>
            {node(`IDENTITY:${step.account.id}`, step.account.name)}{' '}
            <span className="quiet">({KIND_WORDS[step.account.kind]})</span>
            {step.action && <> performs {node(`ACTION:${step.action.id}`, step.action.name)}</>}
            {step.action?.system && <span className="quiet"> in {step.action.system}</span>}
            {step.function && <> as part of {node(`FUNCTION:${step.function.id}`, step.function.name)}</>}
            {witness.scope === 'any' && <span className="quiet"> · in {step.scope}</span>}
          </p>
          {step.actAs.length > 0 && chain(step.actAs)}
          {step.permissions.map((each) => (
            <div key={each.permission.id}>
              {step.permissions.length > 1 && (
                <p className="quiet">for the permission {each.permission.name}</p>
              )}
              {chain(each.path)}
            </div>
          ))}
          {step.rolePath && chain(step.rolePath)}
        </li>
      ))}
    </ol>
  );
}

function legWords(step: StepWitness): string {
  if (!step.step) return NODE_WORDS[step.leg.kind];
  const duty = DUTY_WORDS[step.step.duty];
  return duty === step.step.name.toLowerCase() ? '' : duty;
}

interface GrantsProps extends Pick<StepsProps, 'names' | 'selected' | 'onSelect'> {
  readonly edges: readonly EdgePartsFragment[];
}

function Grants({ edges, names, selected, onSelect }: GrantsProps) {
  return (
    <ul className="grants">
      {edges.map((edge) => (
        <li key={edge.key}>
          <button
            type="button"
            className="text"
            aria-pressed={selected === edge.key}
            onClick={() => onSelect(edge.key)}
          >
            {edgeSentence(edge, names)}
          </button>
          {edgeRemarks(edge).map((remark) => (
            <span key={remark} className="quiet">
              {' '}
              · {remark}
            </span>
          ))}
          {edge.evidence?.ticket && <span className="quiet"> · {edge.evidence.ticket}</span>}
        </li>
      ))}
    </ul>
  );
}
