// What does it cost to ask the database at all?
// Parameters: none
// Columns: one
RETURN 1 AS one
