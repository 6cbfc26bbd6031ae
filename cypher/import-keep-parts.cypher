// Parts of what a snapshot was read from.
// Parameters: source: text; sequence: integer; parts: list of maps with file, digest, rows, lines, keys and starts
// Columns: none
MATCH (r:Reading {source: $source, sequence: toInteger($sequence)})
UNWIND $parts AS part
CREATE (r)-[:HAS_PART]->(p:ReadPart)
SET p = part
