import type { Duty } from '../../../domain/vocabulary.ts';

/** What words in names of tasks and performers mean, the first that is found; English and German. */
const WORDS: readonly (readonly [RegExp, Duty])[] = [
  [/approv(?!er)|authori[sz]|release|sign[ -]?off|genehmig|freigeb|freigab|bewillig/i, 'APPROVE'],
  [/reconcil|abstimm|abgleich/i, 'RECONCILE'],
  [/\bpay|payment|transfer|disburs|remit|zahl|überweis/i, 'PAY'],
  [/\bpost(s|ed|ing)?\b|\bbook(s|ed|ing)?\b|journal|account(ing|ant)?\b|buch(en|ung|halt)/i, 'POST'],
  [/goods receipt|\breceiv|wareneingang|empfang/i, 'RECEIVE'],
  [/review|check|verif|validat|clarif|audit|inspect|prüf|klär|kontroll/i, 'REVIEW'],
  [/config|customi[sz]/i, 'CONFIGURE'],
  [/maintain|update|master data|pflege|stammdaten/i, 'MAINTAIN'],
  [
    /request|creat|enter|submit|initiat|prepar|draft|propos|order|scan|register|assign|erfass|anleg|beantrag|erstell|bestell/i,
    'INITIATE',
  ],
];

const APPROVER = /approver|genehmiger/i;

/** The duty that a task's name speaks of, else that of who does it, else `OTHER`. The user's mapping goes before this. */
export function dutyOf(task: string, performers: readonly string[]): Duty {
  for (const name of [task, ...performers]) {
    const found = WORDS.find(([words]) => words.test(name));
    if (found) return found[1];
  }
  if (performers.some((name) => APPROVER.test(name))) return 'APPROVE';
  return 'OTHER';
}
