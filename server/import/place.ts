/** Where something was read: a line (1 is the first) or a JSON pointer (RFC 6901) of a file, or the file as a whole. */
export interface SourcePlace {
  readonly file: string;
  readonly row?: number;
  readonly pointer?: string;
}

/** As a report names it: "roles.csv, line 3", "realm.json, /users/0". */
export function placeText({ file, row, pointer }: SourcePlace): string {
  if (pointer !== undefined) return `${file}, ${pointer === '' ? 'as a whole' : pointer}`;
  return row === undefined ? file : `${file}, line ${row}`;
}
