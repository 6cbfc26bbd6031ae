import { formatDay } from '../domain/day.ts';
import type { LookedSnapshot } from '../domain/review-answer.ts';
import { timeCell } from './cells.ts';
import { definitionHashes } from './definitions.ts';
import type { Matter } from './matter.ts';
import { questionsHash } from './questions.ts';
import { jsonFile, type PackFile } from './table.ts';

/** What the pack answers and by which rules: enough to ask it again. */
export function parametersFile(matter: Matter): PackFile {
  return jsonFile('parameters.json', () => parameters(matter));
}

function parameters(matter: Matter): object {
  const { question, context, answer, names } = matter;
  const { review } = context;
  return {
    question: { review: question.review, snapshot: question.snapshot, asOf: formatDay(question.asOf) },
    review: {
      id: review.id,
      name: review.name,
      periodStart: formatDay(review.periodStart),
      periodEnd: formatDay(review.periodEnd),
      due: formatDay(review.due),
      close: formatDay(review.close),
      frameworks: review.frameworks,
      systems: [...context.systems.keys()].sort(),
      rotationDays: review.rotationDays,
      dormantDays: review.dormantDays,
      extractDays: review.extractDays,
      burst: review.burst,
    },
    looksAt: {
      review: looked(answer.lookedAt.review),
      closing: looked(answer.lookedAt.closing),
      all: answer.lookedAt.all.map(looked),
      missing: answer.lookedAt.missing === null ? null : names.sentence(answer.lookedAt.missing),
    },
    definitions: definitionHashes(matter),
    questions: questionsHash(),
  };
}

function looked(at: LookedSnapshot | null): object | null {
  return at && { snapshot: at.sequence, day: formatDay(at.day), takenAt: timeCell(at.takenAt) };
}
