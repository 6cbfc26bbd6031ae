// Every row about reviews that was ever recorded: what an import compares its rows with.
// Parameters: none
// Columns: rowId: KIND:name; source, fingerprint, element: text; isOpen: boolean, still recorded
MATCH (n:Record)
RETURN n.rowId AS rowId, n.source AS source, n.fingerprint AS fingerprint, elementId(n) AS element, n.until IS NULL AS isOpen
