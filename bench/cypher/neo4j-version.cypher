// Which version of Neo4j answers?
// Parameters: none
// Columns: version: text
CALL dbms.components() YIELD name, versions
WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version
