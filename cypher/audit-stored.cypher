// All entries of the audit log as they are stored, for their verification: in order, also those without a sequence.
// Parameters: none
// Columns: properties: map
MATCH (entry:AuditEntry)
RETURN properties(entry) AS properties
ORDER BY entry.sequence
