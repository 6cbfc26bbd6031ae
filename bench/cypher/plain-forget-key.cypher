// Takes the constraint of the plain import away again.
// Parameters: none
// Columns: none
DROP CONSTRAINT plain_key IF EXISTS
