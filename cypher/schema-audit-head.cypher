// The audit log has one head, so that its writers wait for each other.
// Parameters: none
// Columns: none
CREATE CONSTRAINT audit_head_name IF NOT EXISTS FOR (h:AuditHead) REQUIRE h.name IS UNIQUE
