// Which nodes seen at a snapshot have an id or name that contains a text, best match first (MODEL.md section 9)?
// Names count as they were at the snapshot. Ids never change, so only names are looked for in versions.
// Parameters:
//   text: folded as the stored searchId and searchName are
//   kinds, snapshot, first
// Columns: key, properties
CALL () {
  MATCH (node:Entity)
  WHERE node.searchId CONTAINS $text
  RETURN node
  UNION
  MATCH (node:Entity)
  WHERE node.searchName CONTAINS $text
  RETURN node
  UNION
  MATCH (version:Version)
  WHERE version.searchName CONTAINS $text
  MATCH (version)<-[:HAD_VERSION]-(node:Entity)
  RETURN node
}
WITH node, head(split(node.key, ':')) AS kind
WHERE kind IN $kinds
  AND ((node.since <= $snapshot AND (node.until IS NULL OR node.until > $snapshot))
    OR size([moment IN coalesce(node.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
CALL (node) {
  OPTIONAL MATCH (node)-[:HAD_VERSION]->(version:Version)
  WHERE node.propertiesSince > $snapshot AND version.since <= $snapshot AND version.until > $snapshot
  RETURN version
}
WITH node, kind, coalesce(version, node) AS seen
WITH node, kind, seen,
  CASE
    WHEN node.searchId = $text THEN 0
    WHEN node.searchId STARTS WITH $text THEN 1
    WHEN seen.searchName STARTS WITH $text THEN 2
    WHEN node.searchId CONTAINS $text OR seen.searchName CONTAINS $text THEN 3
  END AS rank
WHERE rank IS NOT NULL
WITH node, kind, seen, rank
ORDER BY rank, kind, node.id
LIMIT toInteger($first)
RETURN node.key AS key, properties(seen) AS properties
ORDER BY rank, kind, node.id
