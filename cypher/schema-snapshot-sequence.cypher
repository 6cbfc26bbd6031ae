// No two snapshots have the same sequence.
// Parameters: none
// Columns: none
CREATE CONSTRAINT snapshot_sequence IF NOT EXISTS FOR (s:Snapshot) REQUIRE s.sequence IS UNIQUE
