// Finds the INHERITS that a snapshot opened, so that a new snapshot is read without looking at all of them.
// Parameters: none
// Columns: none
CREATE INDEX inherits_since IF NOT EXISTS FOR ()-[edge:INHERITS]-() ON (edge.since)
