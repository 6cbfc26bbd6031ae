// Finds the HAS_ROLE that a snapshot closed; those that are still there have no `until` and take no room in it.
// Parameters: none
// Columns: none
CREATE INDEX has_role_until IF NOT EXISTS FOR ()-[edge:HAS_ROLE]-() ON (edge.until)
