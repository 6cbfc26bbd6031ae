// Which edges of the given kinds are at one node at a snapshot, by kind, then key (MODEL.md section 9)?
// Parameters: node, kinds, snapshot, first
// Columns: kind, properties, from, fromName, to, toName
MATCH (node:Entity {key: $node})
WHERE (node.since <= $snapshot AND (node.until IS NULL OR node.until > $snapshot))
  OR size([moment IN coalesce(node.earlier, []) WHERE moment <= $snapshot]) % 2 = 1
MATCH (node)-[edge]-(other:Entity)
WHERE type(edge) IN $kinds
  AND edge.since <= $snapshot AND (edge.until IS NULL OR edge.until > $snapshot)
  AND ((other.since <= $snapshot AND (other.until IS NULL OR other.until > $snapshot))
    OR size([moment IN coalesce(other.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
WITH edge
ORDER BY type(edge), edge.key
LIMIT toInteger($first)
WITH edge, startNode(edge) AS start, endNode(edge) AS end
OPTIONAL MATCH (start)-[:HAD_VERSION]->(startVersion:Version)
WHERE start.propertiesSince > $snapshot AND startVersion.since <= $snapshot AND startVersion.until > $snapshot
OPTIONAL MATCH (end)-[:HAD_VERSION]->(endVersion:Version)
WHERE end.propertiesSince > $snapshot AND endVersion.since <= $snapshot AND endVersion.until > $snapshot
RETURN
  type(edge) AS kind,
  properties(edge) AS properties,
  start.key AS from,
  coalesce(startVersion, start).name AS fromName,
  end.key AS to,
  coalesce(endVersion, end).name AS toName
ORDER BY kind, edge.key
