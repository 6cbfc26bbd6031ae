// Relationships that other sources have at nodes which an import is about to close.
// Parameters: keys: list of node keys; sources: list of texts, those that are not asked about
// Columns: at, from, to: node keys; type, source: text
UNWIND $keys AS key
MATCH (n:Entity {key: key})-[r:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS|OWNED_BY|ENABLES|BELONGS_TO|PERFORMS|PART_OF|NEXT|SEPARATED_FROM|COMBINED_IN]-(:Entity)
WHERE r.until IS NULL AND NOT r.source IN $sources
RETURN key AS at, startNode(r).key AS from, endNode(r).key AS to, type(r) AS type, r.source AS source
