// Undoes an import, part 3: nodes whose properties it changed get back those of the version before.
// Parameters: sequence: integer
// Columns: none
MATCH (n:Entity)-[:HAD_VERSION]->(v:Version)
WHERE n.propertiesSince = $sequence AND v.until = $sequence
CALL (n, v) {
  WITH n, v, n.key AS key, n.since AS since, n.until AS until, n.earlier AS earlier, v.since AS propertiesSince
  SET n = v {.*, key: key, since: since, until: until, earlier: earlier, propertiesSince: propertiesSince}
  DETACH DELETE v
} IN TRANSACTIONS OF 10000 ROWS
