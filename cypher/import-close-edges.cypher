// Closes relationships that their source no longer has.
// Parameters: sequence: integer; elements: list of texts
// Columns: none
UNWIND $elements AS element
MATCH ()-[r]->()
WHERE elementId(r) = element
SET r.until = toInteger($sequence)
