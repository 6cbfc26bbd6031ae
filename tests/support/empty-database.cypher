// Takes everything out of the database but its indexes and constraints.
// Parameters: none
// Columns: none
MATCH (n)
CALL (n) {
  DETACH DELETE n
} IN TRANSACTIONS OF 10000 ROWS
