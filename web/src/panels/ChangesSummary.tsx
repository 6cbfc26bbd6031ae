import type { ChangesQuery } from '../generated/graphql.ts';
import { changes } from '../questions/changes.ts';
import { snapshots } from '../questions/snapshots.ts';
import { useQuestion } from '../questions/use-question.ts';
import { amountText } from '../ui/format.ts';
import { isWaiting, WhenAnswered } from '../ui/states.tsx';
import { Term } from '../ui/Term.tsx';
import { CHANGE_WORDS, CHANGE_SIGNS } from '../ui/change-words.ts';
import { pointInTime } from '../url/at.ts';
import { ALL_CHANGES } from '../url/changes-view.ts';
import { Link } from '../url/Link.tsx';
import { hrefOf, type At } from '../url/view.ts';
import { changedEdgeText } from './change-text.ts';
import { resolveSince, type Resolved } from './since.ts';

const SHOWN = 4;
const EDGES_SHOWN = 2;

/** What changed since the snapshot before: how much, the worst of it, and the way to the comparison. */
export function ChangesSummary({ at }: { readonly at: At }) {
  const asked = useQuestion(snapshots, {});
  return (
    <section className="card" aria-labelledby="changes-title">
      <h2 id="changes-title">
        Since the <Term name="snapshot">snapshot</Term> before
      </h2>
      <WhenAnswered asked={asked}>
        {(answer) => {
          const resolved = resolveSince(ALL_CHANGES.since, at, answer.snapshots.nodes);
          return resolved ? (
            <Compared resolved={resolved} at={at} />
          ) : (
            <p className="quiet">
              There is no snapshot before this one.{' '}
              <Link href={hrefOf(ALL_CHANGES, at)}>Compare two days</Link>
            </p>
          );
        }}
      </WhenAnswered>
    </section>
  );
}

function Compared({ resolved, at }: { readonly resolved: Resolved; readonly at: At }) {
  const variables = { from: pointInTime(resolved.from), to: pointInTime(at), filter: null, first: SHOWN };
  const asked = useQuestion(changes, variables);
  return (
    <div className={isWaiting(asked) ? 'waiting' : undefined}>
      <WhenAnswered asked={asked}>
        {(answer) => <Answered changes={answer.changes} resolved={resolved} at={at} />}
      </WhenAnswered>
    </div>
  );
}

interface AnsweredProps {
  readonly changes: ChangesQuery['changes'];
  readonly resolved: Resolved;
  readonly at: At;
}

function Answered({ changes: { totals, nodes, totalCount }, resolved, at }: AnsweredProps) {
  const all = hrefOf(ALL_CHANGES, at);
  return (
    <>
      <p className="quiet">compared with {resolved.words}</p>
      <ul className="change-totals">
        {totals
          .filter((each) => each.changes > 0 || each.kind !== 'BLOCKED')
          .map(({ kind, changes: count, material }) => (
            <li key={kind}>
              <Link href={hrefOf({ ...ALL_CHANGES, kinds: [kind] }, at)} className={`change-${kind}`}>
                <span aria-hidden="true">{CHANGE_SIGNS[kind]}</span> <strong>{amountText(count)}</strong>{' '}
                {CHANGE_WORDS[kind]}
              </Link>
              {material > 0 && <span className="quiet"> {amountText(material)} material</span>}
            </li>
          ))}
      </ul>
      {nodes.length > 0 && (
        <ul className="plain change-list">
          {nodes.map((row) => (
            <li key={`${row.identity.id} ${row.workflow.id}`}>
              <span className={`change-${row.kind}`}>
                <span aria-hidden="true">{CHANGE_SIGNS[row.kind]}</span> {CHANGE_WORDS[row.kind]}
              </span>{' '}
              <Link
                href={hrefOf(
                  {
                    page: 'change',
                    since: ALL_CHANGES.since,
                    identity: row.identity.id,
                    workflow: row.workflow.id,
                    selected: undefined,
                  },
                  at,
                )}
              >
                {row.identity.name}, {row.workflow.name}
              </Link>
              {row.edges.slice(0, EDGES_SHOWN).map((changed) => (
                <span key={changed.edge.key} className="under quiet">
                  {changedEdgeText(changed)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      <p>
        {totalCount === 0 ? 'Nothing is new, gone or different. ' : ''}
        <Link href={all}>Open the comparison</Link>
      </p>
    </>
  );
}
