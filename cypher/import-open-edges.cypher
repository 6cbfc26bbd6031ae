// Writes relationships of one type.
// Parameters: type: text; rows: list of maps with from and to (node keys) and properties
// Columns: none
// Plan: CartesianProduct of one node with one node, each found by its key
UNWIND $rows AS row
MATCH (a:Entity {key: row.from})
MATCH (b:Entity {key: row.to})
CREATE (a)-[r:$($type)]->(b)
SET r = row.properties
