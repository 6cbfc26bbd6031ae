// Every relationship with its ends and all its properties, for comparing two states of the database.
// Parameters: none
// Columns: type: text; from, to: key of the node, null where it has none; properties: map
MATCH (a)-[r]->(b)
RETURN type(r) AS type, a.key AS from, b.key AS to, properties(r) AS properties
