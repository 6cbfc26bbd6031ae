// Entries of the audit log are found by what they are about.
// Parameters: none
// Columns: none
CREATE INDEX audit_entry_subject IF NOT EXISTS FOR (e:AuditEntry) ON (e.subject)
