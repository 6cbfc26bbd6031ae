// Finds nodes of the plain import by their key, and lets no two have the same.
// Parameters: none
// Columns: none
CREATE CONSTRAINT plain_key FOR (n:Plain) REQUIRE n.key IS UNIQUE
