// Finds the HAS_PERMISSION that a snapshot opened, so that a new snapshot is read without looking at all of them.
// Parameters: none
// Columns: none
CREATE INDEX has_permission_since IF NOT EXISTS FOR ()-[edge:HAS_PERMISSION]-() ON (edge.since)
