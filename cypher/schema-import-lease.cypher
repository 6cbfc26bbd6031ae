// There is one lease, so that one import runs at a time.
// Parameters: none
// Columns: none
CREATE CONSTRAINT import_lease_name IF NOT EXISTS FOR (l:ImportLease) REQUIRE l.name IS UNIQUE
