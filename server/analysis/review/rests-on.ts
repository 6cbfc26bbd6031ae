import type { EdgeRef } from '../../domain/answer.ts';
import type { AssessmentException, RestsOn, Sentence, Subject } from '../../domain/review-answer.ts';

const NOTHING: RestsOn = { decisions: [], exceptions: [], controlRuns: [], lookBacks: [], credentials: [] };

export function restsOn(parts: Partial<RestsOn> = {}): RestsOn {
  return { ...NOTHING, ...parts };
}

/** An exception to a test; its sentence is made when it is asked for, because there may be a million. */
class FoundException implements AssessmentException {
  readonly subjects: readonly Subject[];
  readonly restsOn: RestsOn;
  readonly edges: () => readonly EdgeRef[];
  readonly #explain: () => Sentence;

  constructor(
    subjects: readonly Subject[],
    explain: () => Sentence,
    edges: () => readonly EdgeRef[],
    rests: RestsOn,
  ) {
    this.subjects = subjects;
    this.#explain = explain;
    this.edges = edges;
    this.restsOn = rests;
  }

  get explanation(): Sentence {
    return this.#explain();
  }
}

const NO_EDGES = (): readonly EdgeRef[] => [];

/** @param subjects each once: who decides about themselves is both the reviewer and the subject */
export function exceptionOf(
  subjects: readonly Subject[],
  explain: () => Sentence,
  more: { readonly edges?: () => readonly EdgeRef[]; readonly restsOn?: Partial<RestsOn> } = {},
): AssessmentException {
  const rests = more.restsOn ? restsOn(more.restsOn) : NOTHING;
  return new FoundException(distinct(subjects), explain, more.edges ?? NO_EDGES, rests);
}

function distinct(subjects: readonly Subject[]): readonly Subject[] {
  const isFirst = ({ kind, id }: Subject, place: number): boolean =>
    subjects.findIndex((other) => other.kind === kind && other.id === id) === place;
  return subjects.every(isFirst) ? subjects : subjects.filter(isFirst);
}
