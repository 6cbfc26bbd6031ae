// Finds the nodes that a snapshot opened, closed or changed, by `propertiesSince`.
// Parameters: none
// Columns: none
CREATE INDEX entity_properties_since IF NOT EXISTS FOR (n:Entity) ON (n.propertiesSince)
