// Undoes an import, part 5: nodes that it gave a new life are closed as they were before.
// Parameters: sequence: integer
// Columns: none
MATCH (n:Entity)
WHERE n.since = $sequence AND size(n.earlier) >= 2
CALL (n) {
  WITH n, n.earlier AS lives
  SET n.since = lives[-2], n.until = lives[-1], n.earlier = CASE WHEN size(lives) > 2 THEN lives[..-2] END
} IN TRANSACTIONS OF 10000 ROWS
