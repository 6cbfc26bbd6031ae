// Adds an entry to the audit log and moves its head there, in the transaction that has locked the head.
// Parameters: entry: map of all properties
// Columns: none
CREATE (entry:AuditEntry)
SET entry = $entry
WITH entry
MATCH (head:AuditHead {name: 'audit'})
SET head.sequence = entry.sequence, head.hash = entry.hash
