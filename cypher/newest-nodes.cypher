// Which snapshot answers questions, and what are these nodes there? Those that are not seen there are left out.
// Parameters: keys
// Columns: snapshot, nodes: a list of {key, properties}
CALL () {
  MATCH (snapshot:Snapshot)
  WHERE snapshot.complete
  RETURN coalesce(max(snapshot.sequence), 0) AS snapshot
}
CALL (snapshot) {
  UNWIND $keys AS key
  MATCH (node:Entity {key: key})
  WHERE (node.since <= snapshot AND (node.until IS NULL OR node.until > snapshot))
    OR size([moment IN coalesce(node.earlier, []) WHERE moment <= snapshot]) % 2 = 1
  CALL (node, snapshot) {
    OPTIONAL MATCH (node)-[:HAD_VERSION]->(version:Version)
    WHERE node.propertiesSince > snapshot AND version.since <= snapshot AND version.until > snapshot
    RETURN version
  }
  RETURN collect({key: key, properties: properties(coalesce(version, node))}) AS nodes
}
RETURN snapshot, nodes
