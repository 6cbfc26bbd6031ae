// Every identity that is still recorded, whatever its source: what accounts of one person are linked by.
// Parameters: none
// Columns: id, source, name, kind: text; email: text or null
MATCH (i:Identity)
WHERE i.until IS NULL
RETURN i.id AS id, i.source AS source, i.name AS name, i.kind AS kind, i.email AS email
