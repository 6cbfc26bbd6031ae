// Undoes an import, before its nodes: rows about reviews that it wrote.
// Parameters: sequence: integer
// Columns: none
MATCH (n:Record)
WHERE n.since = $sequence
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
