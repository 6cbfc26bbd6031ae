// How nodes stand that rows of an import refer to.
// Parameters: keys: list of node keys
// Columns: key, source: text; isOpen: boolean, still recorded; isPlaceholder: boolean
UNWIND $keys AS key
MATCH (n:Entity {key: key})
RETURN n.key AS key, n.source AS source, n.until IS NULL AS isOpen, coalesce(n.placeholder, false) AS isPlaceholder
