// Was this node ever recorded?
// Parameters: key: text
// Columns: key: text; no row where it was not
MATCH (node:Entity {key: $key})
RETURN node.key AS key
