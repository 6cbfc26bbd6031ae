// Finds the INHERITS that a snapshot closed; those that are still there have no `until` and take no room in it.
// Parameters: none
// Columns: none
CREATE INDEX inherits_until IF NOT EXISTS FOR ()-[edge:INHERITS]-() ON (edge.until)
