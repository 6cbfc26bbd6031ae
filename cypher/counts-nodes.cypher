// How many nodes of each label are seen at a snapshot?
// Parameters: snapshot
// Columns: label, seen
MATCH (node:Entity)
WHERE (node.since <= $snapshot AND (node.until IS NULL OR node.until > $snapshot))
  OR size([moment IN coalesce(node.earlier, []) WHERE moment <= $snapshot]) % 2 = 1
RETURN head([label IN labels(node) WHERE label <> 'Entity']) AS label, count(node) AS seen
