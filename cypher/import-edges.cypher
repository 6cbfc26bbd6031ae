// The relationships of some sources that are still recorded: what an import compares its rows with.
// Parameters: sources: list of texts
// Columns: key, type, source, element: text; lastUsedAt: text or null
MATCH (:Entity)-[r:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS|OWNED_BY|ENABLES|BELONGS_TO|PERFORMS|PART_OF|NEXT|SEPARATED_FROM|COMBINED_IN]->(:Entity)
WHERE r.until IS NULL AND r.source IN $sources
RETURN r.key AS key, type(r) AS type, r.source AS source, elementId(r) AS element, r.lastUsedAt AS lastUsedAt
