// No two nodes of the label Role have the same id (MODEL.md section 1).
// Parameters: none
// Columns: none
CREATE CONSTRAINT role_id IF NOT EXISTS FOR (n:Role) REQUIRE n.id IS UNIQUE
