// What is in some parts of a file of a reading.
// Parameters: source: text; sequence: integer; file: text; digests: list of texts
// Columns: file, digest: text; rows, lines: integer; keys: text, 22 characters a row; starts: text, a line an id
MATCH (:Reading {source: $source, sequence: toInteger($sequence)})-[:HAS_PART]->(p:ReadPart {file: $file})
WHERE p.digest IN $digests
RETURN p.file AS file, p.digest AS digest, p.rows AS rows, p.lines AS lines, p.keys AS keys, p.starts AS starts
