// Which nodes some relationships connect.
// Parameters: elements: list of texts
// Columns: from, to: node keys
UNWIND $elements AS element
MATCH (a)-[r]->(b)
WHERE elementId(r) = element
RETURN a.key AS from, b.key AS to
