// Does some access edge seen at a snapshot name a scope value (MODEL.md section 4)?
// Parameters: scope, snapshot
// Columns: named
RETURN EXISTS {
  MATCH (:Identity|Role)-[edge:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS]->(:Entity)
  WHERE $scope IN edge.scope AND edge.since <= $snapshot AND (edge.until IS NULL OR edge.until > $snapshot)
  WITH startNode(edge) AS start, endNode(edge) AS end
  WHERE ((start.since <= $snapshot AND (start.until IS NULL OR start.until > $snapshot))
      OR size([moment IN coalesce(start.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
    AND ((end.since <= $snapshot AND (end.until IS NULL OR end.until > $snapshot))
      OR size([moment IN coalesce(end.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  RETURN true AS one
} AS named
