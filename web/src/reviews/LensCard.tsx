import type { Framework, LensPartsFragment } from '../generated/graphql.ts';
import { amountText } from '../ui/format.ts';
import { Term } from '../ui/Term.tsx';
import { ResultBadge, VerdictBadge } from '../ui/verdicts.tsx';
import { Link } from '../url/Link.tsx';

interface LensCardProps {
  readonly lens: LensPartsFragment;
  /** Id of the test whose exceptions are open. */
  readonly opened: string | undefined;
  hrefOfTest(test: string | undefined): string;
}

const ABOUT: Readonly<Record<Framework, string>> = {
  SOC: 'Was the review carried out, and was access taken away when it had to be?',
  SOX: 'Could the review have seen who can initiate, approve and post?',
};

/** One lens, test by test. */
export function LensCard({ lens, opened, hrefOfTest }: LensCardProps) {
  const id = `lens-${lens.framework}`;
  return (
    <section className="card lens" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <Term name={lens.framework === 'SOC' ? 'soc' : 'sox'}>{lens.framework}</Term>{' '}
          <VerdictBadge verdict={lens.verdict} />
        </h2>
        <p className="quiet">
          {ABOUT[lens.framework]}{' '}
          {!lens.claimed && 'The review does not claim this framework; it is looked at all the same.'}
        </p>
      </header>
      <table className="list tests">
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col">Result</th>
            <th scope="col" className="number">
              <Term name="testException">Exceptions</Term>
            </th>
            <th scope="col" className="number">
              Of
            </th>
          </tr>
        </thead>
        <tbody>
          {lens.tests.map((test) => (
            <tr key={test.id} className={opened === test.id ? 'opened' : undefined}>
              <th scope="row">
                <span className="test-id">{test.id}</span>{' '}
                <Link
                  stay
                  href={hrefOfTest(opened === test.id ? undefined : test.id)}
                  aria-expanded={opened === test.id}
                >
                  {test.title}
                </Link>
              </th>
              <td>
                <ResultBadge result={test.result} />
              </td>
              <td className={test.exceptionCount > 0 ? 'number strong' : 'number'}>
                {amountText(test.exceptionCount)}
              </td>
              <td className="number" title={test.populationOf}>
                {amountText(test.population)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
