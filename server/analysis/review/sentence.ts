import type { Sentence, Subject, SubjectKind } from '../../domain/review-answer.ts';

type Part = string | number | Subject | Sentence;

/** Writes a sentence: text as it stands, subjects to be named later, sentences spliced in. */
export function say(texts: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  return texts.flatMap((text, i) => [text, ...(i < parts.length ? flat(parts[i]) : [])]).filter(isSaid);
}

function flat(part: Part): Sentence {
  if (typeof part === 'string' || typeof part === 'number') return [String(part)];
  return isSentence(part) ? part : [part];
}

function isSentence(part: Subject | Sentence): part is Sentence {
  return Array.isArray(part);
}

function isSaid(part: string | Subject): boolean {
  return part !== '';
}

/** How many things a sentence lists before it says how many more there are. */
const LISTED = 5;

/** “A, B and C”; of many the first, and how many more. */
export function listed(parts: readonly Part[]): Sentence {
  const shown = parts.length > LISTED + 1 ? parts.slice(0, LISTED) : parts;
  const more = parts.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].flatMap((part, i, all) => {
    const joint = i === 0 ? '' : i === all.length - 1 ? ' and ' : ', ';
    return say`${joint}${part}`;
  });
}

export function subject(kind: SubjectKind, id: string): Subject {
  return { kind, id };
}

export function identityOf(id: string): Subject {
  return { kind: 'IDENTITY', id };
}

/** `1 day`, `2 days`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
