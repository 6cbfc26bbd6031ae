// The parts of one file of a reading, without what is in them.
// Parameters: source: text; sequence: integer; file: text
// Columns: parts: lists of digest, rows and lines
MATCH (:Reading {source: $source, sequence: toInteger($sequence)})-[:HAS_PART]->(p:ReadPart {file: $file})
RETURN collect([p.digest, p.rows, p.lines]) AS parts
