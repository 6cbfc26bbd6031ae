// Writes nodes of the plain import, with the properties that the product's have.
// Parameters: label: text; rows: list of maps
// Columns: none
UNWIND $rows AS row
CREATE (n:Plain:$($label))
SET n = row
