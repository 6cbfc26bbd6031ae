// How many access edges are seen at a snapshot? An edge is seen only where both its ends are.
// Parameters: snapshot
// Columns: seen
MATCH (start:Identity|Role)
WHERE (start.since <= $snapshot AND (start.until IS NULL OR start.until > $snapshot))
  OR size([moment IN coalesce(start.earlier, []) WHERE moment <= $snapshot]) % 2 = 1
MATCH (start)-[edge:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS]->(end:Entity)
WHERE edge.since <= $snapshot AND (edge.until IS NULL OR edge.until > $snapshot)
  AND ((end.since <= $snapshot AND (end.until IS NULL OR end.until > $snapshot))
    OR size([moment IN coalesce(end.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
RETURN count(edge) AS seen
