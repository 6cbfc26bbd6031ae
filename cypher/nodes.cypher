// What are these nodes, with the properties that they had at a snapshot? Those not seen there are left out.
// Parameters: keys, snapshot
// Columns: key, properties
UNWIND $keys AS key
MATCH (node:Entity {key: key})
WHERE (node.since <= $snapshot AND (node.until IS NULL OR node.until > $snapshot))
  OR size([moment IN coalesce(node.earlier, []) WHERE moment <= $snapshot]) % 2 = 1
CALL (node) {
  OPTIONAL MATCH (node)-[:HAD_VERSION]->(version:Version)
  WHERE node.propertiesSince > $snapshot AND version.since <= $snapshot AND version.until > $snapshot
  RETURN version
}
RETURN node.key AS key, properties(coalesce(version, node)) AS properties
