// Which snapshot answers questions: the newest whose import is complete?
// Parameters: none
// Columns: sequence
MATCH (snapshot:Snapshot)
WHERE snapshot.complete
RETURN coalesce(max(snapshot.sequence), 0) AS sequence
