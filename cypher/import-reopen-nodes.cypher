// Begins a new life of nodes that were closed.
// Parameters: sequence: integer; keys: list of node keys
// Columns: none
UNWIND $keys AS key
MATCH (n:Entity {key: key})
SET n.earlier = coalesce(n.earlier, []) + [n.since, n.until], n.since = toInteger($sequence), n.until = null
