// The newest complete snapshot of each source.
// Parameters: none
// Columns: sequence: integer; source: text; incomplete, removal: boolean; leftOut: text or null, equal where the same rows were left out
MATCH (s:Snapshot)
WHERE s.complete
WITH s ORDER BY s.sequence DESC
WITH s.source AS source, collect(s)[0] AS newest
RETURN newest.sequence AS sequence, source, newest.incomplete AS incomplete, newest.removal AS removal, newest.leftOut AS leftOut
