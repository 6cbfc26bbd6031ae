// Writes nodes that are new.
// Parameters: label: text; sequence: integer; rows: list of maps with key and properties
// Columns: none
UNWIND $rows AS row
CREATE (n:Entity:$($label))
SET n = row.properties, n.key = row.key, n.since = toInteger($sequence), n.propertiesSince = toInteger($sequence)
