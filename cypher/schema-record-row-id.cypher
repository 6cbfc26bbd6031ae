// Rows about reviews are found by their name: what a later row with the same replaces.
// Parameters: none
// Columns: none
CREATE INDEX record_row_id IF NOT EXISTS FOR (n:Record) ON (n.rowId)
