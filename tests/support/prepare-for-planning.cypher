// Counts what is in the indexes, and forgets the plans made before.
// Parameters: none
// Columns: none
CALL db.prepareForReplanning(60)
