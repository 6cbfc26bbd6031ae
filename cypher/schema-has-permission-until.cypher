// Finds the HAS_PERMISSION that a snapshot closed; those that are still there have no `until` and take no room in it.
// Parameters: none
// Columns: none
CREATE INDEX has_permission_until IF NOT EXISTS FOR ()-[edge:HAS_PERMISSION]-() ON (edge.until)
