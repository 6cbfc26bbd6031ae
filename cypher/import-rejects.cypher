// Rejected rows of an import, with its snapshot.
// Parameters: sequence: integer; part: integer, from 0; rows: list of JSON texts
// Columns: none
MATCH (s:Snapshot {sequence: toInteger($sequence)})
CREATE (s)-[:LEFT_OUT]->(:RejectedRows {part: toInteger($part), rows: $rows})
