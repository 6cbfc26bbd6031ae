// Which edges that give no access did the snapshots after one open or close? There are few of them, so all are looked at.
// Parameters:
//   after: sequence of the snapshot that is known
// Columns:
//   kind, from, to: type of the edge and keys of its ends
//   key, since, until
//   aboveCents, upToCents: of a NEXT
//   control, mode: of a SEPARATED_FROM
MATCH
  (start:Entity)-[edge:ENABLES|BELONGS_TO|PERFORMS|PART_OF|NEXT|SEPARATED_FROM|COMBINED_IN]->(end:Entity)
WHERE edge.since > $after OR edge.until > $after
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
