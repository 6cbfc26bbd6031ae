// Which identities were ever owned by which?
// Parameters: none
// Columns: identity, owner, since, until
MATCH (identity:Identity)-[edge:OWNED_BY]->(owner:Identity)
RETURN identity.id AS identity, owner.id AS owner, edge.since AS since, edge.until AS until
