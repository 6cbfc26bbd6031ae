// Which rows about reviews did a snapshot open, and which did it close? For the audit log, which keeps them.
// Parameters: sequence: integer
// Columns: kind: text, the row's label; opened: list of maps, properties; closed: list of lists of key and since
MATCH (n:Record)
WHERE n.since = $sequence OR n.until = $sequence
WITH n, [label IN labels(n) WHERE label <> 'Record'][0] AS kind
ORDER BY n.key, n.since
RETURN
  kind,
  collect(CASE WHEN n.since = $sequence THEN n {.*, until: null} END) AS opened,
  collect(CASE WHEN n.until = $sequence THEN [n.key, n.since] END) AS closed
ORDER BY kind
