// Writes relationships of one type.
// Parameters: type: text; rows: list of maps with from and to (node keys) and properties
// Columns: none
UNWIND $rows AS row
MATCH (a:Entity {key: row.from})
MATCH (b:Entity {key: row.to})
CREATE (a)-[r:$($type)]->(b)
SET r = row.properties
