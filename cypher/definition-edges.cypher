// How do actions, functions, steps, workflows and rules hang together? All that was ever recorded.
// Parameters: none
// Columns:
//   kind, from, to: type of the edge and keys of its ends
//   key, since, until
//   aboveCents, upToCents: of a NEXT
//   control, mode: of a SEPARATED_FROM
CALL () {
  MATCH ()-[edge:BELONGS_TO]->()
  RETURN edge
  UNION ALL
  MATCH ()-[edge:PERFORMS]->()
  RETURN edge
  UNION ALL
  MATCH ()-[edge:PART_OF]->()
  RETURN edge
  UNION ALL
  MATCH ()-[edge:NEXT]->()
  RETURN edge
  UNION ALL
  MATCH ()-[edge:SEPARATED_FROM]->()
  RETURN edge
  UNION ALL
  MATCH ()-[edge:COMBINED_IN]->()
  RETURN edge
}
WITH edge, startNode(edge) AS start, endNode(edge) AS end
RETURN
  type(edge) AS kind,
  start.key AS from,
  end.key AS to,
  edge.key AS key,
  edge.since AS since,
  edge.until AS until,
  edge.aboveCents AS aboveCents,
  edge.upToCents AS upToCents,
  edge.control AS control,
  edge.mode AS mode
