// No two nodes of the label Permission have the same id (MODEL.md section 1).
// Parameters: none
// Columns: none
CREATE CONSTRAINT permission_id IF NOT EXISTS FOR (n:Permission) REQUIRE n.id IS UNIQUE
