// Writes remembered times of last use in place.
// Parameters: element: text
// Columns: none
MATCH (u:RememberedUses) WHERE elementId(u) = $element
UNWIND range(0, size(u.nodes) - 1) AS i
WITH u.nodes[i] AS key, u.times[i] AS time
MATCH (n:Entity {key: key})
SET n.lastUsedAt = CASE WHEN time <> '' THEN time END
