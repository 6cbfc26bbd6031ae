// Takes a constraint away.
// Parameters: name: text
// Columns: none
DROP CONSTRAINT $name IF EXISTS
