// Who are these identities, who has each as an own account, and who owns it? As they are recorded now (REVIEWS.md section 2).
// Parameters: ids: list of texts
// Columns: id, kind, status: text; holders: list of texts, over one OWN_ACCOUNT; owners: list of texts
UNWIND $ids AS id
MATCH (identity:Identity {id: id})
WHERE identity.until IS NULL
RETURN
  identity.id AS id,
  identity.kind AS kind,
  identity.status AS status,
  COLLECT {
    MATCH (holder:Identity)-[own:CAN_ACT_AS]->(identity)
    WHERE own.via = 'OWN_ACCOUNT' AND own.until IS NULL AND holder.until IS NULL
    RETURN DISTINCT holder.id ORDER BY holder.id
  } AS holders,
  COLLECT {
    MATCH (identity)-[owned:OWNED_BY]->(owner:Identity)
    WHERE owned.until IS NULL AND owner.until IS NULL
    RETURN DISTINCT owner.id ORDER BY owner.id
  } AS owners
