// Goes with the last transaction of an import that read only what was another: its reading is the one before, changed.
// Parameters: source: text; before, sequence: integer; properties: map; gone: list of texts, file and digest of a part with a blank between
// Columns: none
MATCH (r:Reading {source: $source, sequence: toInteger($before)})
SET r += $properties, r.sequence = toInteger($sequence)
WITH r
MATCH (r)-[:HAS_PART]->(p:ReadPart)
WHERE p.file + ' ' + p.digest IN $gone
DETACH DELETE p
