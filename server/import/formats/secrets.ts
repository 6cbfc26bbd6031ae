/**
 * Names of columns and keys whose values are secrets: passwords, hashes, keys, tokens. They are never stored, logged or
 * shown, so a format asks here before it hands on a value by a name that the source chose.
 */
const SECRET =
  /pass_?(wor[dt]|wd|code|phrase)|kennwort|mot[ _]de[ _]passe|contrase|\bpwd|pwd(salted|hash|value)|secret(?!ar)|token|(api|access|private|signing|encryption)[ _-]?key(?![ _-]?id)|hash|salt|bcode|ocod|credential[ _-]?(data|value)|\bpin\b|recovery[ _-]?(code|answer)/i;

/** Of a secret only when: the time at which it was set or expires says nothing of it. */
const TIME_OF =
  /(last|changed?|set|updated?|rotated?|expir\w*|created?|modified)[ _-]?(at|on|date|time|set|changed?|days)?$/i;

export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !TIME_OF.test(name);
}

/** What a report shows in place of the value of such a column. */
export const NOT_SHOWN = '(not shown)';
