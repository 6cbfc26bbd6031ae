// All rows about reviews as they are stored, for comparing them with what the audit log says.
// Parameters: none
// Columns: kind: text, the row's label; properties: map
MATCH (n:Record)
RETURN [label IN labels(n) WHERE label <> 'Record'][0] AS kind, properties(n) AS properties
ORDER BY n.key, n.since
