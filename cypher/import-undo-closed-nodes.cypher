// Undoes an import, part 6: nodes that it closed.
// Parameters: sequence: integer
// Columns: none
MATCH (n:Entity)
WHERE n.until = $sequence
CALL (n) { REMOVE n.until } IN TRANSACTIONS OF 10000 ROWS
