// Remembered times of last use that are written, or whose import was undone.
// Parameters: element: text
// Columns: none
MATCH (u:RememberedUses) WHERE elementId(u) = $element
DELETE u
