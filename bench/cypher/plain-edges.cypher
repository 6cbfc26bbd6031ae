// Writes relationships of the plain import: nothing is compared, nothing kept of an earlier state.
// Parameters: type: text; rows: list of maps with from and to (node keys) and properties
// Columns: none
// Plan: CartesianProduct of one node with one node, each found by its key
UNWIND $rows AS row
MATCH (a:Plain {key: row.from})
MATCH (b:Plain {key: row.to})
CREATE (a)-[r:$($type)]->(b)
SET r = row.properties
