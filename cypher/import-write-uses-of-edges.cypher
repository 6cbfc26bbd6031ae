// Writes remembered times of last use in place.
// Parameters: element: text
// Columns: none
MATCH (u:RememberedUses) WHERE elementId(u) = $element
UNWIND range(0, size(u.elements) - 1) AS i
WITH u.elements[i] AS element, u.times[i] AS time
MATCH ()-[r]->() WHERE elementId(r) = element
SET r.lastUsedAt = CASE WHEN time <> '' THEN time END
