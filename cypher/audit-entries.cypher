// What was done? Entries of the audit log after a sequence, oldest first, of some subjects or of all.
// Parameters: after: integer; first: integer; subjects: list of texts, empty for all
// Columns: properties: map; total: integer, of all pages
MATCH (entry:AuditEntry)
WHERE size($subjects) = 0 OR entry.subject IN $subjects
WITH entry ORDER BY entry.sequence
WITH collect(entry) AS entries
UNWIND [entry IN entries WHERE entry.sequence > $after][..toInteger($first)] AS entry
RETURN properties(entry) AS properties, size(entries) AS total
