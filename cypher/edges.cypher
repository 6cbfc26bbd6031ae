// What is recorded of these edges, at a snapshot (null: ever, the latest last)? Names of the ends are those of then.
// An edge that went and came back unchanged is two relationships with one key.
// Parameters:
//   references: maps of key, from and to, the latter two keys of nodes
//   snapshot
// Plan: CartesianProduct of two unique-index seeks, one row each.
// Columns: kind, properties, from, fromName, to, toName
UNWIND $references AS reference
MATCH (start:Entity {key: reference.from})
WITH reference, start
MATCH (end:Entity {key: reference.to})
WITH reference, start, end
MATCH (start)-[edge]->(end)
WHERE edge.key = reference.key
  AND ($snapshot IS NULL OR (edge.since <= $snapshot AND (edge.until IS NULL OR edge.until > $snapshot)))
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
ORDER BY edge.since
