// Which access edges did the snapshots after one open or close? Those of which there are many are found by an index, so that it
// costs what changed. INHERITS and CAN_ACT_AS have none: the planner would begin walks through circles of them there.
// Parameters:
//   after: sequence of the snapshot that is known
// Columns:
//   kind, from, to: type of the edge and ids of its ends
//   edge: as in the lists of recorded-has-role, with the id of the end in its first place
CALL () {
  MATCH ()-[edge:HAS_ROLE]->()
  WHERE edge.since > $after
  RETURN edge
  UNION
  MATCH ()-[edge:HAS_ROLE]->()
  WHERE edge.until > $after
  RETURN edge
  UNION
  MATCH ()-[edge:HAS_PERMISSION]->()
  WHERE edge.since > $after
  RETURN edge
  UNION
  MATCH ()-[edge:HAS_PERMISSION]->()
  WHERE edge.until > $after
  RETURN edge
  UNION
  MATCH ()-[edge:INHERITS]->()
  WHERE edge.since > $after
  RETURN edge
  UNION
  MATCH ()-[edge:INHERITS]->()
  WHERE edge.until > $after
  RETURN edge
  UNION
  MATCH ()-[edge:GRANTS]->()
  WHERE edge.since > $after
  RETURN edge
  UNION
  MATCH ()-[edge:GRANTS]->()
  WHERE edge.until > $after
  RETURN edge
  UNION
  MATCH ()-[edge:CAN_ACT_AS]->()
  WHERE edge.since > $after
  RETURN edge
  UNION
  MATCH ()-[edge:CAN_ACT_AS]->()
  WHERE edge.until > $after
  RETURN edge
}
WITH edge, startNode(edge) AS start, endNode(edge) AS end
RETURN
  type(edge) AS kind,
  start.id AS from,
  end.id AS to,
  [
    end.id, edge.key, edge.since, edge.until, edge.validFrom, edge.validTo,
    edge.activation, edge.scope, edge.limitCents, edge.via
  ] AS edge
