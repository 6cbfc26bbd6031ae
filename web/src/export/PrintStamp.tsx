import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { snapshots } from '../questions/snapshots.ts';
import { useQuestion } from '../questions/use-question.ts';
import type { View } from '../url/view.ts';
import { stampLines, stampOf } from './stamp.ts';

/** On paper alone: what the view is, of which data, and when it was printed. */
export function PrintStamp({ view }: { readonly view: View }) {
  const asked = useQuestion(snapshots, {});
  const answer =
    asked.state === 'answered' ? asked.answer : asked.state === 'asking' ? asked.earlier : undefined;
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const note = () => flushSync(() => setNow(new Date()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  const chosen = answer?.snapshots.nodes.find((each) => each.sequence === view.at.snapshot);
  const newest = chosen ?? answer?.snapshots.nodes[0];
  if (!newest) return null;
  const stamp = stampOf(view.page, view, {
    source: newest.source,
    snapshot: newest.sequence,
    now,
    origin: window.location.origin,
  });
  return (
    <footer className="print-stamp">
      {stampLines(stamp).map(([label, value]) => (
        <span key={label}>
          {label}: {value}
        </span>
      ))}
    </footer>
  );
}
