// Finds the nodes that a snapshot opened, closed or changed, by `since`.
// Parameters: none
// Columns: none
CREATE INDEX entity_since IF NOT EXISTS FOR (n:Entity) ON (n.since)
