// Closes rows about reviews: replaced, or taken out with their source.
// Parameters: sequence: integer; elements: list of texts
// Columns: none
UNWIND $elements AS element
MATCH (n:Record)
WHERE elementId(n) = element
SET n.until = toInteger($sequence)
