// Finds the HAS_ROLE that a snapshot opened, so that a new snapshot is read without looking at all of them.
// Parameters: none
// Columns: none
CREATE INDEX has_role_since IF NOT EXISTS FOR ()-[edge:HAS_ROLE]-() ON (edge.since)
