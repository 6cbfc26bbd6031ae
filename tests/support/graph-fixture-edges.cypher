// Writes relationships between nodes that are there.
// Parameters: rows: maps of type, from, to (keys of nodes) and properties
// Columns: none
UNWIND $rows AS row
MATCH (start:Entity {key: row.from})
WITH row, start
MATCH (end:Entity {key: row.to})
CREATE (start)-[edge:$(row.type)]->(end)
SET edge = row.properties
