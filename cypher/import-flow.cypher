// Which steps other sources have in which workflow, and in which order: an import is checked together with them.
// Parameters: sources: list of texts, those that are not asked about
// Columns: type: PART_OF or NEXT; from, to: ids
MATCH (a:Step)-[r:PART_OF|NEXT]->(b:Entity)
WHERE r.until IS NULL AND a.until IS NULL AND b.until IS NULL AND NOT r.source IN $sources
RETURN type(r) AS type, a.id AS from, b.id AS to
