interface Archive {
  readonly what: string;
  readonly todo: string;
}

const UNPACK = 'Unpack it';
const MAGIC: readonly (readonly [start: number, bytes: readonly number[], archive: Archive])[] = [
  [0, [0x1f, 0x8b], { what: 'a gzip archive', todo: UNPACK }],
  [0, [0x42, 0x5a, 0x68], { what: 'a bzip2 archive', todo: UNPACK }],
  [0, [0xfd, 0x37, 0x7a, 0x58, 0x5a], { what: 'an xz archive', todo: UNPACK }],
  [0, [0x28, 0xb5, 0x2f, 0xfd], { what: 'a zstandard archive', todo: UNPACK }],
  [0, [0x37, 0x7a, 0xbc, 0xaf], { what: 'a 7z archive', todo: UNPACK }],
  [0, [0x52, 0x61, 0x72, 0x21], { what: 'a rar archive', todo: UNPACK }],
  [257, [0x75, 0x73, 0x74, 0x61, 0x72], { what: 'a tar archive', todo: UNPACK }],
  [0, [0xd0, 0xcf, 0x11, 0xe0], { what: 'an old Office file', todo: 'Save each of its sheets as CSV' }],
];
const ZIP = [0x50, 0x4b];
const OFFICE = /\[Content_Types\]\.xml|xl\/|word\/|mimetypeapplication\/vnd\.oasis/;

/** What packed thing the bytes are the beginning of, and what its owner can do; undefined where they are none. */
export function archiveName(bytes: Uint8Array): Archive | undefined {
  if (ZIP.every((byte, at) => bytes[at] === byte) && (bytes[2] ?? 99) < 9 && (bytes[3] ?? 99) < 9) {
    return OFFICE.test(Buffer.from(bytes).toString('latin1'))
      ? { what: 'a spreadsheet or other Office file', todo: 'Save each of its sheets as CSV' }
      : { what: 'a zip archive', todo: UNPACK };
  }
  return MAGIC.find(([start, magic]) => magic.every((byte, at) => bytes[start + at] === byte))?.[2];
}
