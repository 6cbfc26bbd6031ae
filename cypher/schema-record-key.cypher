// No two rows about reviews have the same key in one snapshot.
// Parameters: none
// Columns: none
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (n:Record) REQUIRE (n.key, n.since) IS UNIQUE
