import type { ChangeSideFragment } from '../generated/graphql.ts';
import { ModeBadge } from '../ui/badges.tsx';
import { maxAmountText } from '../ui/format.ts';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At } from '../url/view.ts';

interface ChangeSideProps {
  readonly title: string;
  readonly side: ChangeSideFragment | null | undefined;
  readonly at: At;
  readonly identity: string;
  readonly workflow: string;
}

/** One of the two points in time in words, with the way to the finding there. */
export function ChangeSide({ title, side, at, identity, workflow }: ChangeSideProps) {
  const where = { scope: undefined, amount: undefined, selected: undefined };
  return (
    <section className="card change-side" aria-label={title}>
      <h2>{title}</h2>
      {!side && <p>It did not complete, and no control had to stop it.</p>}
      {side && (
        <>
          <p>
            <ModeBadge mode={side.mode} />{' '}
            {side.mode !== 'BLOCKED_BY_CONTROL' && (
              <>
                {maxAmountText(side.maxAmount)}, {side.material ? <strong>material</strong> : 'not material'}
              </>
            )}
          </p>
          {side.witness?.explanation
            .split('\n')
            .filter(Boolean)
            .map((line, i) => (
              <p key={i}>{line}</p>
            ))}
          <p>
            <Link href={hrefOf({ page: 'finding', identity, workflow, ...where }, at)}>
              Open the finding at that point in time
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
