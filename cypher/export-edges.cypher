// Which edges that are seen at a snapshot leave the nodes that come next by their keys?
// Parameters:
//   after: key of the last node of the page before; empty for the first page
//   snapshot
//   size: how many nodes a page has
// Columns:
//   key: of the node that the edges leave
//   edges: each as type, key of the node that it leads to, and properties; by the keys of the edges
MATCH (start:Entity)
WHERE start.key > $after
WITH start
ORDER BY start.key
LIMIT toInteger($size)
CALL (start) {
  MATCH (start)-[edge:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS|OWNED_BY|ENABLES|BELONGS_TO|PERFORMS|PART_OF|NEXT|SEPARATED_FROM|COMBINED_IN]->(end:Entity)
  WHERE edge.since <= $snapshot AND (edge.until IS NULL OR edge.until > $snapshot)
    AND ((start.since <= $snapshot AND (start.until IS NULL OR start.until > $snapshot))
      OR size([moment IN coalesce(start.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
    AND ((end.since <= $snapshot AND (end.until IS NULL OR end.until > $snapshot))
      OR size([moment IN coalesce(end.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  WITH edge, end
  ORDER BY edge.key
  RETURN collect([type(edge), end.key, properties(edge)]) AS edges
}
RETURN start.key AS key, edges
ORDER BY key
