// Which nodes of one kind are seen at a snapshot, with the properties that they had there?
// Parameters:
//   prefix: the kind and a colon, with which the keys of its nodes begin
//   snapshot
// Columns: key, properties
MATCH (node:Entity)
WHERE node.key STARTS WITH $prefix
  AND ((node.since <= $snapshot AND (node.until IS NULL OR node.until > $snapshot))
    OR size([moment IN coalesce(node.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
CALL (node) {
  OPTIONAL MATCH (node)-[:HAD_VERSION]->(version:Version)
  WHERE node.propertiesSince > $snapshot AND version.since <= $snapshot AND version.until > $snapshot
  RETURN version
}
RETURN node.key AS key, properties(coalesce(version, node)) AS properties
