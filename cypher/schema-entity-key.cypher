// No two nodes of the model have the same key, KIND:id; also how relationships find their ends.
// Parameters: none
// Columns: none
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE
