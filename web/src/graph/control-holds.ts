/** What a control between two steps does about one way through the workflow. */
export type ControlHolds = 'stops' | 'passed' | 'may discover' | 'sees nothing';

interface Control {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly controlMode?: 'PREVENTIVE' | 'DETECTIVE' | null;
}

interface DoneStep {
  readonly leg: { readonly key: string };
  readonly account: { readonly id: string };
}

/**
 * Per control whose two steps are both on the way: whether it holds. A control wants two different accounts
 * (MODEL.md section 2, SEPARATED_FROM); one account on both steps is stopped by a preventive one and may be discovered by
 * a detective one, two accounts pass both, even where one identity uses the two.
 */
export function controlsHold(
  controls: readonly Control[],
  steps: readonly DoneStep[],
): Map<string, ControlHolds> {
  const accounts = new Map(steps.map((step) => [step.leg.key, step.account.id]));
  return new Map(
    controls.flatMap((control) => {
      const first = accounts.get(control.from);
      const second = accounts.get(control.to);
      if (first === undefined || second === undefined) return [];
      const preventive = control.controlMode === 'PREVENTIVE';
      const holds: ControlHolds =
        first === second ? (preventive ? 'stops' : 'may discover') : preventive ? 'passed' : 'sees nothing';
      return [[control.key, holds] as const];
    }),
  );
}

/** For the picture and its legend. */
export const HOLDS_WORDS: Readonly<Record<ControlHolds, string>> = {
  stops: '✓ stops it',
  passed: '✕ passed by',
  'may discover': '✓ may discover it',
  'sees nothing': '✕ sees nothing',
};
