/** The comment with which every file in `cypher/` begins (cypher/README.md). */
export interface StatementHeader {
  readonly question: string;
  readonly parameters: readonly string[];
  readonly columns: readonly string[];
  /** Why a costly operator in its plan is harmless; empty where there is none. */
  readonly plan: string;
  /** The statement without its comments. */
  readonly body: string;
}

const SECTIONS = ['Parameters', 'Columns', 'Plan'] as const;

/** Reads the header; throws where a section is missing. */
export function headerOf(text: string): StatementHeader {
  const lines = text.split('\n');
  const length = lines.findIndex((line) => !line.startsWith('//'));
  const comments = lines.slice(0, length).map((line) => line.replace(/^\/\/ ?/, ''));
  const sections: Record<string, string[]> = { Question: [] };
  let current = 'Question';
  for (const line of comments) {
    const section = SECTIONS.find((name) => line.startsWith(`${name}:`));
    if (section !== undefined) current = section;
    const rest = section === undefined ? line : line.slice(section.length + 1);
    (sections[current] ??= []).push(rest.trim());
  }
  const { Question: question = [], Parameters: parameters, Columns: columns, Plan: plan = [] } = sections;
  if (!parameters || !columns) throw new Error('The header has no "Parameters:" or no "Columns:".');
  const body = lines.slice(length).map((line) => line.replace(/\s\/\/.*$/, ''));
  return {
    question: question.join(' '),
    parameters: names(parameters),
    columns: names(columns),
    plan: plan.join(' '),
    body: body.join('\n'),
  };
}

/** `a, b: what they are; c` and the same on several lines → a, b, c; what is no name is a remark; `none` → nothing. */
function names(lines: readonly string[]): string[] {
  const groups = lines.flatMap((line) => line.split(';')).map((group) => group.replace(/:.*$/, ''));
  const all = groups.flatMap((group) => group.split(',')).map((name) => name.trim());
  return all.filter((name) => /^[A-Za-z_]\w*$/.test(name) && name !== 'none');
}
