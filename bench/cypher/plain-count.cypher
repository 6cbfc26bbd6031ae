// How many relationships has the plain import written?
// Parameters: none
// Columns: edges
MATCH (:Plain)-[edge]->(:Plain)
RETURN count(edge) AS edges
