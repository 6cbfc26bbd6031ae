// Which exceptions to findings stood at a snapshot? By id; with ids, those alone.
// Parameters: snapshot: integer; ids: list of texts, or null for all
// Columns: element: text; properties: map
MATCH (n:Record:Exception)
WHERE n.since <= $snapshot AND (n.until IS NULL OR n.until > $snapshot)
  AND ($ids IS NULL OR n.id IN $ids)
RETURN elementId(n) AS element, properties(n) AS properties
ORDER BY n.id, n.since
