// No two nodes of the label Action have the same id (MODEL.md section 1).
// Parameters: none
// Columns: none
CREATE CONSTRAINT action_id IF NOT EXISTS FOR (n:Action) REQUIRE n.id IS UNIQUE
