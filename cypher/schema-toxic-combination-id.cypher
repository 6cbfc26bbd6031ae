// No two nodes of the label ToxicCombination have the same id (MODEL.md section 1).
// Parameters: none
// Columns: none
CREATE CONSTRAINT toxic_combination_id IF NOT EXISTS FOR (n:ToxicCombination) REQUIRE n.id IS UNIQUE
