// Writes snapshots.
// Parameters: rows: maps of properties
// Columns: none
UNWIND $rows AS row
CREATE (snapshot:Snapshot)
SET snapshot = row
