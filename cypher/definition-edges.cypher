// How do actions, functions, steps, workflows and rules hang together? All that was ever recorded.
// Parameters: none
// Columns:
//   kind, from, to: type of the edge and keys of its ends
//   key, since, until
//   aboveCents, upToCents: of a NEXT
//   control, mode: of a SEPARATED_FROM
MATCH (start:Entity)-[edge:BELONGS_TO|PERFORMS|PART_OF|NEXT|SEPARATED_FROM|COMBINED_IN]->(end:Entity)
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
