// No two nodes of the label Step have the same id (MODEL.md section 1).
// Parameters: none
// Columns: none
CREATE CONSTRAINT step_id IF NOT EXISTS FOR (n:Step) REQUIRE n.id IS UNIQUE
