// Waits until all indexes can be used.
// Parameters: none
// Columns: none
CALL db.awaitIndexes(300)
