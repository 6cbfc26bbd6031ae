import type { Act } from '../questions/use-act.ts';

/** What the server says where it refuses: which rule, and what to do. */
export function Refusal({ act }: { readonly act: Act }) {
  return (
    <p role="status" className={act.state === 'refused' ? 'refusal' : undefined}>
      {act.state === 'acting' && 'Writing it down …'}
      {act.state === 'refused' && act.why}
    </p>
  );
}
