// Undoes an import, before its snapshot: what was kept of what it was read from.
// Parameters: sequence: integer
// Columns: none
MATCH (r:Reading {sequence: $sequence})
OPTIONAL MATCH (r)-[:HAS_PART]->(p:ReadPart)
DETACH DELETE p, r
