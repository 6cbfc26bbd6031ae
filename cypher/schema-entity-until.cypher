// Finds the nodes that a snapshot opened, closed or changed, by `until`.
// Parameters: none
// Columns: none
CREATE INDEX entity_until IF NOT EXISTS FOR (n:Entity) ON (n.until)
