// Finds the GRANTS that a snapshot closed; those that are still there have no `until` and take no room in it.
// Parameters: none
// Columns: none
CREATE INDEX grants_until IF NOT EXISTS FOR ()-[edge:GRANTS]-() ON (edge.until)
