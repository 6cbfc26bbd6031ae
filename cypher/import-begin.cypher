// The snapshot of an import that begins: not complete, so nobody reads it.
// Parameters: sequence: integer; properties: map of the others
// Columns: none
CREATE (s:Snapshot {sequence: toInteger($sequence)})
SET s += $properties, s.complete = false
