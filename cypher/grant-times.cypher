// When was the access granted that leaves these identities? All that was ever recorded.
// Parameters: identities: ids
// Columns: identity, edgeKey, grantedAt, since, until
UNWIND $identities AS id
MATCH (identity:Identity {id: id})-[edge:HAS_ROLE|HAS_PERMISSION|CAN_ACT_AS]->(:Entity)
RETURN id AS identity, edge.key AS edgeKey, edge.grantedAt AS grantedAt, edge.since AS since, edge.until AS until
