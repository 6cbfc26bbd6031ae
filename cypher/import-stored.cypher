// How many nodes of the model are stored, seen or not? The database keeps count of them.
// Parameters: none
// Columns: nodes: integer
MATCH (n:Entity)
RETURN count(n) AS nodes
