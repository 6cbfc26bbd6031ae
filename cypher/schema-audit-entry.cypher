// No two entries of the audit log have the same place in the chain.
// Parameters: none
// Columns: none
CREATE CONSTRAINT audit_entry_sequence IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.sequence IS UNIQUE
