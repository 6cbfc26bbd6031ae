// Which edges that give no access did the snapshots after one open or close? There are few of them, so all are looked at.
// Parameters:
//   after: sequence of the snapshot that is known
// Columns:
//   kind, from, to: type of the edge and keys of its ends
//   key, since, until
//   aboveCents, upToCents: of a NEXT
//   control, mode: of a SEPARATED_FROM
CALL () {
  MATCH ()-[edge:ENABLES]->()
  WHERE edge.since > $after OR edge.until > $after
  RETURN edge
  UNION ALL
  MATCH ()-[edge:BELONGS_TO]->()
  WHERE edge.since > $after OR edge.until > $after
  RETURN edge
  UNION ALL
  MATCH ()-[edge:PERFORMS]->()
  WHERE edge.since > $after OR edge.until > $after
  RETURN edge
  UNION ALL
  MATCH ()-[edge:PART_OF]->()
  WHERE edge.since > $after OR edge.until > $after
  RETURN edge
  UNION ALL
  MATCH ()-[edge:NEXT]->()
  WHERE edge.since > $after OR edge.until > $after
  RETURN edge
  UNION ALL
  MATCH ()-[edge:SEPARATED_FROM]->()
  WHERE edge.since > $after OR edge.until > $after
  RETURN edge
  UNION ALL
  MATCH ()-[edge:COMBINED_IN]->()
  WHERE edge.since > $after OR edge.until > $after
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
