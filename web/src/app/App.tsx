import { ExplorePage } from '../pages/ExplorePage.tsx';
import { FindingPage } from '../pages/FindingPage.tsx';
import { FindingsPage } from '../pages/FindingsPage.tsx';
import { OverviewPage } from '../pages/OverviewPage.tsx';
import { RulesPage } from '../pages/RulesPage.tsx';
import { ChangePage } from '../pages/ChangePage.tsx';
import { ChangesPage } from '../pages/ChangesPage.tsx';
import { ExceptionsPage } from '../pages/ExceptionsPage.tsx';
import { ReviewPage } from '../pages/ReviewPage.tsx';
import { ReviewsPage } from '../pages/ReviewsPage.tsx';
import { UnknownPage } from '../pages/UnknownPage.tsx';
import { ViolationPage } from '../pages/ViolationPage.tsx';
import { WalkthroughPage } from '../pages/WalkthroughPage.tsx';
import { PrintStamp } from '../export/PrintStamp.tsx';
import { TakeAway } from '../export/TakeAway.tsx';
import { useView } from '../url/navigation.ts';
import type { View } from '../url/view.ts';
import { Header } from './Header.tsx';
import { useSearchKey } from './use-search-key.ts';

export function App() {
  const view = useView();
  useSearchKey();
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <Header view={view} />
      <main id="content" tabIndex={-1}>
        <TakeAway key={`take ${view.page}`} view={view} />
        <CurrentPage key={identityOf(view)} view={view} />
        <PrintStamp view={view} />
      </main>
    </>
  );
}

function CurrentPage({ view }: { readonly view: View }) {
  switch (view.page) {
    case 'overview':
      return <OverviewPage at={view.at} />;
    case 'findings':
      return <FindingsPage view={view} at={view.at} />;
    case 'finding':
      return <FindingPage view={view} at={view.at} />;
    case 'rules':
      return <RulesPage view={view} at={view.at} />;
    case 'violation':
      return <ViolationPage view={view} at={view.at} />;
    case 'explore':
      return <ExplorePage view={view} at={view.at} />;
    case 'walkthrough':
      return <WalkthroughPage view={view} at={view.at} />;
    case 'changes':
      return <ChangesPage view={view} at={view.at} />;
    case 'change':
      return <ChangePage view={view} at={view.at} />;
    case 'reviews':
      return <ReviewsPage at={view.at} />;
    case 'review':
      return <ReviewPage view={view} at={view.at} />;
    case 'exceptions':
      return <ExceptionsPage at={view.at} />;
    case 'unknown':
      return <UnknownPage path={view.path} />;
  }
}

/** What makes a view another page, rather than the same page with another filter or selection. */
function identityOf(view: View): string {
  if (view.page === 'finding') return `finding ${view.identity} ${view.workflow}`;
  if (view.page === 'violation') return `violation ${view.identity} ${view.rule}`;
  if (view.page === 'change') return `change ${view.identity} ${view.workflow}`;
  if (view.page === 'walkthrough') return `walkthrough ${view.identity} ${view.workflow}`;
  if (view.page === 'review') return `review ${view.id}`;
  return view.page;
}
