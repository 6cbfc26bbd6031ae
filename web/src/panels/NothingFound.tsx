import { Empty } from '../ui/states.tsx';
import { Link } from '../url/Link.tsx';

interface NothingFoundProps {
  readonly what: string;
  readonly filtered: boolean;
  /** The list without filters. */
  readonly all: string;
}

/** A list without rows: because of the filters, or because there is nothing. */
export function NothingFound({ what, filtered, all }: NothingFoundProps) {
  return (
    <Empty>
      {filtered ? (
        <>
          <p>
            <strong>No {what} passes these filters.</strong>
          </p>
          <p>
            <Link href={all}>Take all filters off</Link>
          </p>
        </>
      ) : (
        <>
          <p>
            <strong>There is no {what}.</strong>
          </p>
          <p>
            If nothing has been imported yet: <code>npm run import -- FOLDER --source NAME</code>. The
            overview says what is loaded.
          </p>
        </>
      )}
    </Empty>
  );
}
