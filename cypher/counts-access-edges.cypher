// How many access edges are seen at a snapshot? An edge is seen only where both its ends are.
// Counted as those recorded without those left dangling, because nodes that are not seen are few.
// Parameters: snapshot
// Plan: CartesianProduct of two rows, each a count.
// Columns: seen
MATCH (:Identity|Role)-[edge:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS]->(:Entity)
WHERE edge.since <= $snapshot AND (edge.until IS NULL OR edge.until > $snapshot)
WITH count(edge) AS recorded
CALL () {
  MATCH (node:Identity|Role|Permission)
  WHERE NOT ((node.since <= $snapshot AND (node.until IS NULL OR node.until > $snapshot))
    OR size([moment IN coalesce(node.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  MATCH (node)-[edge:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS]-(:Entity)
  WHERE edge.since <= $snapshot AND (edge.until IS NULL OR edge.until > $snapshot)
  RETURN count(DISTINCT edge) AS dangling
}
RETURN recorded - dangling AS seen
