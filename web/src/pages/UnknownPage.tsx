import { Empty } from '../ui/states.tsx';
import { Link } from '../url/Link.tsx';
import { Heading } from './Heading.tsx';

/** An address that no view has. */
export function UnknownPage({ path }: { readonly path: string }) {
  return (
    <>
      <Heading title="No such page">No such page</Heading>
      <Empty>
        <p>
          <code>{path}</code> is no view of this page, or its address lacks a part (a finding needs an
          identity and a workflow).
        </p>
        <p>
          <Link href="/">Go to the overview</Link>
        </p>
      </Empty>
    </>
  );
}
