// Finds the GRANTS that a snapshot opened, so that a new snapshot is read without looking at all of them.
// Parameters: none
// Columns: none
CREATE INDEX grants_since IF NOT EXISTS FOR ()-[edge:GRANTS]-() ON (edge.since)
