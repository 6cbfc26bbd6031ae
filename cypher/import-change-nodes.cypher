// Replaces properties of nodes, and keeps the earlier ones as a version.
// Parameters: sequence: integer; rows: list of maps with key and properties
// Columns: none
UNWIND $rows AS row
MATCH (n:Entity {key: row.key})
CREATE (n)-[:HAD_VERSION]->(v:Version)
SET v = n {.*, key: null, earlier: null, propertiesSince: null, since: n.propertiesSince, until: toInteger($sequence)}
WITH n, row, n.since AS since, n.until AS until, n.earlier AS earlier
SET n = row.properties, n.key = row.key, n.since = since, n.until = until, n.earlier = earlier,
  n.propertiesSince = toInteger($sequence)
