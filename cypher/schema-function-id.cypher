// No two nodes of the label Function have the same id (MODEL.md section 1).
// Parameters: none
// Columns: none
CREATE CONSTRAINT function_id IF NOT EXISTS FOR (n:Function) REQUIRE n.id IS UNIQUE
