import type { EdgePartsFragment, WitnessPartsFragment } from '../generated/graphql.ts';
import { nameOf, type Names } from './names.ts';

/** What a control means for one witness. */
export interface ControlSaid {
  readonly key: string;
  readonly title: string;
  readonly preventive: boolean;
  readonly between: string;
  /** Why it does or does not stop this way; undefined where there is no way to judge. */
  readonly verdict: string | undefined;
}

/** The workflow's controls in words, and what each does about the accounts that the witness uses. */
export function controlsSaid(
  controls: readonly EdgePartsFragment[],
  witness: Pick<WitnessPartsFragment, 'steps'> | null | undefined,
  names: Names,
): ControlSaid[] {
  const accounts = new Map(witness?.steps.map((step) => [step.leg.key, step.account]));
  return controls.map((control) => {
    const preventive = control.controlMode === 'PREVENTIVE';
    const first = accounts.get(control.from);
    const second = accounts.get(control.to);
    return {
      key: control.key,
      title: control.control || 'Control without a name',
      preventive,
      between: `between “${nameOf(control.from, names)}” and “${nameOf(control.to, names)}”`,
      verdict: witness ? verdict(preventive, first, second) : undefined,
    };
  });
}

type Account = WitnessPartsFragment['steps'][number]['account'];

function verdict(preventive: boolean, first: Account | undefined, second: Account | undefined): string {
  if (!first || !second) return 'Does not apply here: for this amount the way does not pass both steps.';
  if (first.id !== second.id) {
    const accounts = `${first.name} and ${second.name}`;
    return preventive
      ? `Does not stop it: it sees two different accounts, ${accounts}, which the same identity can use.`
      : `Would find nothing: it sees two different accounts, ${accounts}.`;
  }
  return preventive
    ? `Stops it: both steps are done by ${first.name}.`
    : `May discover it afterwards: both steps are done by ${first.name}.`;
}
