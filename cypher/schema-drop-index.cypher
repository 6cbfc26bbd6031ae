// Takes an index away.
// Parameters: name: text
// Columns: none
DROP INDEX $name IF EXISTS
