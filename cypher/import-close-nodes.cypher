// Closes nodes that their source no longer has.
// Parameters: sequence: integer; keys: list of node keys
// Columns: none
UNWIND $keys AS key
MATCH (n:Entity {key: key})
SET n.until = toInteger($sequence)
