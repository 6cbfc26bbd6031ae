// No two nodes of the label Identity have the same id (MODEL.md section 1).
// Parameters: none
// Columns: none
CREATE CONSTRAINT identity_id IF NOT EXISTS FOR (n:Identity) REQUIRE n.id IS UNIQUE
