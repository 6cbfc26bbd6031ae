/** A text to look for, folded to lower case; empty where none is asked, as a blank one is none. */
export function foldedText(text: string | null | undefined): string {
  return (text ?? '').trim().toLowerCase();
}
