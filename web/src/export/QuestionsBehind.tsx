import { useActiveQuestions } from '../questions/active.ts';
import { CopyButton } from './CopyButton.tsx';
import { curlLine } from './curl.ts';

/** What the view asked the API, word for word: GraphQL, variables, and a line for a shell. */
export function QuestionsBehind() {
  const questions = useActiveQuestions();
  return (
    <section aria-labelledby="export-questions">
      <h3 id="export-questions">The questions behind this view</h3>
      {questions.length === 0 && <p className="quiet">This view asks nothing.</p>}
      {questions.map((each) => {
        const variables = JSON.stringify(each.variables, null, 2);
        const curl = curlLine(window.location.origin, each.query, each.variables);
        return (
          <details key={each.query + variables} name="question-behind">
            <summary>
              {each.name} <span className="quiet">{each.doing}</span>
            </summary>
            <p className="buttons">
              <CopyButton text={each.query}>Copy the query</CopyButton>
              <CopyButton text={variables}>Copy the variables</CopyButton>
              <CopyButton text={curl}>Copy as curl</CopyButton>
            </p>
            <pre tabIndex={0} aria-label={`Query ${each.name}`}>
              {each.query.trim()}
            </pre>
            <pre tabIndex={0} aria-label={`Variables of ${each.name}`}>
              {variables}
            </pre>
            <pre tabIndex={0} aria-label={`Shell line of ${each.name}`} className="one-line">
              {curl}
            </pre>
          </details>
        );
      })}
    </section>
  );
}
