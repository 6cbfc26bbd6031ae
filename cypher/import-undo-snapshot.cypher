// Undoes an import, the last part: its snapshot.
// Parameters: sequence: integer
// Columns: none
MATCH (s:Snapshot {sequence: $sequence})
WHERE NOT s.complete
OPTIONAL MATCH (s)-[:LEFT_OUT]->(rows:RejectedRows)
DETACH DELETE rows, s
