// Undoes an import, part 4: nodes that it wrote for the first time.
// Parameters: sequence: integer
// Columns: none
MATCH (n:Entity)
WHERE n.since = $sequence AND n.earlier IS NULL
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
