// No two nodes of the label Workflow have the same id (MODEL.md section 1).
// Parameters: none
// Columns: none
CREATE CONSTRAINT workflow_id IF NOT EXISTS FOR (n:Workflow) REQUIRE n.id IS UNIQUE
