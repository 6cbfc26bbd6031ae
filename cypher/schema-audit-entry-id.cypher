// An entry of the audit log is written once, even where a commit was uncertain and is tried again.
// Parameters: none
// Columns: none
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.id IS UNIQUE
