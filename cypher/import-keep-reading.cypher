// What a snapshot that is not active yet was read from.
// Parameters: sequence: integer; properties: map of the others
// Columns: none
CREATE (r:Reading {sequence: toInteger($sequence)})
SET r += $properties
