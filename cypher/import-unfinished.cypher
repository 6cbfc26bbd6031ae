// Snapshots that an import began and did not complete, newest first.
// Parameters: none
// Columns: sequence: integer
MATCH (s:Snapshot)
WHERE NOT s.complete
RETURN s.sequence AS sequence ORDER BY sequence DESC
