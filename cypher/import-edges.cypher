// The relationships of some sources that are still recorded: what an import compares its rows with.
// Parameters: sources: list of texts
// Columns: edges: those that leave one node, as lists of key, source, element and lastUsedAt
MATCH (a:Entity)-[r:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS|OWNED_BY|ENABLES|BELONGS_TO|PERFORMS|PART_OF|NEXT|SEPARATED_FROM|COMBINED_IN]->(:Entity)
WHERE r.until IS NULL AND r.source IN $sources
WITH a, collect([r.key, r.source, elementId(r), r.lastUsedAt]) AS edges
RETURN edges
