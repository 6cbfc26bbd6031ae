// Relationships of a source that are still recorded and have one of some keys, looked for at the nodes where they start.
// Parameters: source, type: text; starts: list of node keys; keys: list of texts
// Columns: key, element: text; lastUsedAt: text or null
UNWIND $starts AS start
MATCH (:Entity {key: start})-[r:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS]->(:Entity)
WHERE type(r) = $type AND r.until IS NULL AND r.key IN $keys AND r.source = $source
RETURN r.key AS key, elementId(r) AS element, r.lastUsedAt AS lastUsedAt
