// Writes nodes with their earlier properties, as docs/storage.md says.
// Parameters: rows: maps of label, properties and versions
// Columns: none
UNWIND $rows AS row
CREATE (node:Entity:$(row.label))
SET node = row.properties
WITH node, row.versions AS versions
UNWIND versions AS properties
CREATE (node)-[:HAD_VERSION]->(version:Version)
SET version = properties
