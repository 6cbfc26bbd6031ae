import type { WrittenReviews } from './world-review-schema.ts';
import type { Path } from './yaml-file.ts';

type Known = Readonly<
  Record<'identity' | 'role' | 'permission' | 'workflow' | 'rule' | 'review', ReadonlySet<string>>
>;
type Kind = keyof Known;

/** Names that the sections about reviews use and that nothing defines, and rows that say too much or too little. */
export function reviewFaults(
  written: WrittenReviews,
  known: Omit<Known, 'review'>,
): { readonly path: Path; readonly message: string }[] {
  const faults: { path: Path; message: string }[] = [];
  const all: Known = { ...known, review: new Set(Object.keys(written.reviews)) };
  const check = (path: Path, names: Partial<Record<Kind, readonly (string | undefined)[]>>): void => {
    for (const [kind, ids] of Object.entries(names) as [Kind, readonly (string | undefined)[]][])
      for (const id of ids)
        if (id !== undefined && !all[kind].has(id))
          faults.push({ path, message: `no ${kind} has the id ${id}` });
  };
  const exactlyOne = (path: Path, names: Readonly<Record<string, unknown>>): void => {
    if (Object.values(names).filter((value) => value !== undefined).length !== 1)
      faults.push({ path, message: `expected exactly one of ${Object.keys(names).join(', ')}` });
  };

  for (const [id, { owner }] of Object.entries(written.systems))
    check(['systems', id], { identity: [owner] });
  for (const [id, { identity, owner }] of Object.entries(written.credentials))
    check(['credentials', id], { identity: [identity, owner] });
  written.classifications.forEach(({ permission, by }, i) =>
    check(['classifications', i], { permission: [permission], identity: [by] }),
  );
  written.decisions.forEach(({ review, identity, role, permission, account, by, finding }, i) => {
    const path = ['decisions', i];
    exactlyOne(path, { role, permission, account });
    check(path, {
      review: [review],
      identity: [identity, account, by],
      role: [role],
      permission: [permission],
    });
    const [kind, id] = finding?.split(/:(.*)/s) ?? [];
    check(path, kind === 'WORKFLOW' ? { workflow: [id] } : { rule: [id] });
  });
  for (const [id, row] of Object.entries(written.exceptions)) {
    const path = ['exceptions', id];
    exactlyOne(path, { workflow: row.workflow, rule: row.rule });
    check(path, {
      identity: [row.identity, row.owner, row.proposer, row.approver],
      workflow: [row.workflow],
      rule: [row.rule],
    });
  }
  written.controlRuns.forEach(({ workflow, by }, i) =>
    check(['controlRuns', i], { workflow: [workflow], identity: [by] }),
  );
  written.lookbacks.forEach(({ identity, workflow, by }, i) =>
    check(['lookbacks', i], { identity: [identity, by], workflow: [workflow] }),
  );
  return faults;
}
