// Writes rows about reviews, tied to what they are about and to the rows that they replace.
// Parameters: label: text; sequence: integer; rows: list of maps with properties and ties, these with tie (type) and to (node key)
// Columns: none
UNWIND $rows AS row
CREATE (n:Record:$($label))
SET n = row.properties, n.since = toInteger($sequence)
WITH n, row
CALL (n) {
  MATCH (old:Record {rowId: n.rowId})
  WHERE old.until = n.since
  CREATE (n)-[:REPLACED]->(old)
}
CALL (n, row) {
  UNWIND row.ties AS tie
  MATCH (node:Entity {key: tie.to})
  CREATE (n)-[:$(tie.tie)]->(node)
}
