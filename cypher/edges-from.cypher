// Which edges leave these nodes? Those of the given kinds that are seen at a snapshot.
// Parameters: keys, kinds, snapshot
// Columns: kind, properties, from, fromName, to, toName
UNWIND $keys AS key
MATCH (start:Entity {key: key})
WITH start
MATCH (start:Entity)-[edge]->(end:Entity)
WHERE type(edge) IN $kinds
  AND edge.since <= $snapshot AND (edge.until IS NULL OR edge.until > $snapshot)
  AND ((start.since <= $snapshot AND (start.until IS NULL OR start.until > $snapshot))
    OR size([moment IN coalesce(start.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  AND ((end.since <= $snapshot AND (end.until IS NULL OR end.until > $snapshot))
    OR size([moment IN coalesce(end.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
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
