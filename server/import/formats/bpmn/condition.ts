import { ALL_AMOUNTS, complement, intersection, type Amounts } from './amounts.ts';

/** What a process calls an amount of money, in the languages in which variables are mostly named. */
const AMOUNT =
  /amount|amt$|betrag|summe?$|total|value|wert$|price|preis|cost|kosten|gross|brutto|netto|^net$|montant|importe|importo|bedrag/i;
const NUMBER = /^\d{1,13}(?:\.\d+)?$/;
const VARIABLE = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;
const COMPARISON = /^(.+?)\s*(>=|<=|>|<|\bge\b|\ble\b|\bgt\b|\blt\b)\s*(.+)$/;
const RANGE = /^(\S+)\s+in\s+([[(\]])\s*(\S+?)\s*\.\.\s*(\S+?)\s*([\])[])$/;
const TURNED: Readonly<Record<string, string>> = { '>': '<', '<': '>', '>=': '<=', '<=': '>=' };
const SIGN: Readonly<Record<string, string>> = { gt: '>', lt: '<', ge: '>=', le: '<=' };
const LONGEST = 500;

/**
 * The amounts for which the condition of a sequence flow holds, where it is a plain comparison of one amount with
 * numbers (`${amount > 10000}`, FEEL's `= amount in (1000..5000]`, several joined by "and"); undefined where it is anything else.
 * @param named variables that the user says are amounts, beside those whose name says it
 */
export function amountsOf(expression: string, named: ReadonlySet<string>): Amounts | undefined {
  if (expression.length > LONGEST) return undefined;
  let amounts = ALL_AMOUNTS;
  let variable: string | undefined;
  for (const part of withoutFrame(expression).split(/\s*(?:&&|\band\b)\s*/)) {
    const compared = comparisonOf(withoutParentheses(part.trim()));
    if (!compared || !isAmount(compared.variable, named)) return undefined;
    if (variable !== undefined && variable !== compared.variable) return undefined;
    variable = compared.variable;
    amounts = intersection(amounts, compared.amounts);
  }
  return amounts;
}

interface Comparison {
  readonly variable: string;
  readonly amounts: Amounts;
}

function comparisonOf(text: string): Comparison | undefined {
  const range = RANGE.exec(text);
  if (range) {
    const [, variable = '', open, low = '', high = '', close] = range;
    if (!VARIABLE.test(variable) || !NUMBER.test(low) || !NUMBER.test(high)) return undefined;
    const from = holding(open === '[' ? '>=' : '>', low);
    return { variable, amounts: intersection(from, holding(close === ']' ? '<=' : '<', high)) };
  }
  const match = COMPARISON.exec(text);
  if (!match) return undefined;
  const [, left = '', word = '', right = ''] = match;
  const sign = SIGN[word] ?? word;
  if (VARIABLE.test(left) && NUMBER.test(right)) return { variable: left, amounts: holding(sign, right) };
  if (NUMBER.test(left) && VARIABLE.test(right))
    return { variable: right, amounts: holding(TURNED[sign] ?? sign, left) };
  return undefined;
}

/** Amounts are in cents, so "at least 100" is "above 99.99"; fractions of a cent count as the next cent. */
function holding(sign: string, number: string): Amounts {
  const exact = Number(number) * 100;
  const cents = Math.round(exact);
  const isWhole = Math.abs(exact - cents) < 1e-6;
  const below = isWhole ? cents : Math.floor(exact);
  // The largest amount in cents for which "<= number" ("<") holds.
  const atMost = sign === '<=' || sign === '>' ? below : isWhole ? cents - 1 : below;
  const upTo: Amounts = atMost <= 0 ? [] : [[0, atMost]];
  return sign === '<=' || sign === '<' ? upTo : complement(upTo);
}

function isAmount(variable: string, named: ReadonlySet<string>): boolean {
  return named.has(variable) || AMOUNT.test(variable.split('.').at(-1)!);
}

/** `${…}` and `#{…}` are expressions of JUEL, a leading `=` one of FEEL. */
function withoutFrame(expression: string): string {
  const text = expression.trim();
  const framed = /^[$#]\{([^{}]*)\}$/.exec(text);
  return (framed?.[1] ?? text.replace(/^=(?!=)/, '')).trim();
}

function withoutParentheses(text: string): string {
  return /^\([^()]*\)$/.test(text) ? text.slice(1, -1).trim() : text;
}
