import type { EdgePartsFragment, WitnessPartsFragment } from '../../web/src/generated/graphql.ts';
import type { EdgeKind, NodeKind } from '../../web/src/generated/graphql.ts';

/** An edge `a>b` between node keys such as `ROLE:x`, with what differs from a plain standing grant. */
export function edge(
  kind: EdgeKind,
  from: string,
  to: string,
  own: Partial<EdgePartsFragment> = {},
): EdgePartsFragment {
  return {
    key: `${kind}:${from}>${to}`,
    kind,
    from,
    to,
    scope: [],
    limit: null,
    validFrom: null,
    validTo: null,
    activation: ['HAS_ROLE', 'HAS_PERMISSION', 'INHERITS', 'GRANTS', 'CAN_ACT_AS'].includes(kind)
      ? 'STANDING'
      : null,
    via: null,
    control: null,
    controlMode: null,
    above: null,
    upTo: null,
    evidence: null,
    ...own,
  };
}

/** A witness of the given edges: its nodes are the edges' ends; each step is done by the account named for it. */
export function witness(
  edges: readonly EdgePartsFragment[],
  steps: Readonly<Record<string, string>>,
): WitnessPartsFragment {
  const keys = [...new Set(edges.flatMap((each) => [each.from, each.to]))];
  const node = (key: string) => {
    const [kind = '', id = ''] = key.split(':');
    return { key, kind: kind as NodeKind, id, name: `name of ${id}` };
  };
  return {
    scope: '*',
    amount: null,
    mode: 'SOLE',
    explanation: 'In words.',
    steps: Object.entries(steps).map(([step, account]) => ({
      scope: '*',
      leg: node(`STEP:${step}`),
      step: { id: step, name: `name of ${step}`, duty: 'POST' },
      function: null,
      action: null,
      account: {
        id: account,
        name: `name of ${account}`,
        kind: account.startsWith('svc') ? 'SERVICE_ACCOUNT' : 'PERSON',
        status: 'ACTIVE',
        attributable: true,
      },
      actAs: [],
      permissions: [],
      rolePath: null,
    })),
    graph: { nodes: keys.map(node), edges: [...edges] },
  };
}
