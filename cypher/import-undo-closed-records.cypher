// Undoes an import, before its nodes: rows about reviews that it closed.
// Parameters: sequence: integer
// Columns: none
MATCH (n:Record)
WHERE n.until = $sequence
CALL (n) { REMOVE n.until } IN TRANSACTIONS OF 10000 ROWS
