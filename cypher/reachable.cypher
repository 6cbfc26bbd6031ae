// Does the database that is named answer at all?
// Parameters: none
// Columns: answer
RETURN true AS answer
