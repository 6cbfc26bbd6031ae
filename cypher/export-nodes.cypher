// What are the nodes that come next by their keys, with the properties that they had at a snapshot?
// Parameters:
//   after: key of the last node of the page before; empty for the first page
//   snapshot
//   size: how many nodes a page has
// Columns:
//   key
//   properties: null of a node that is not seen at the snapshot
MATCH (node:Entity)
WHERE node.key > $after
WITH node
ORDER BY node.key
LIMIT toInteger($size)
CALL (node) {
  OPTIONAL MATCH (node)-[:HAD_VERSION]->(version:Version)
  WHERE node.propertiesSince > $snapshot AND version.since <= $snapshot AND version.until > $snapshot
  RETURN version
}
RETURN
  node.key AS key,
  CASE
    WHEN (node.since <= $snapshot AND (node.until IS NULL OR node.until > $snapshot))
      OR size([moment IN coalesce(node.earlier, []) WHERE moment <= $snapshot]) % 2 = 1
      THEN properties(coalesce(version, node))
  END AS properties
ORDER BY key
