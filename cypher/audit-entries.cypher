// What was done? Entries of the audit log after a sequence, oldest first, of some subjects or of all.
// Parameters: after: integer; first: integer; subjects: list of texts, empty for all
// Columns: properties: map
MATCH (entry:AuditEntry)
WHERE entry.sequence > $after AND (size($subjects) = 0 OR entry.subject IN $subjects)
WITH entry ORDER BY entry.sequence LIMIT toInteger($first)
RETURN properties(entry) AS properties
