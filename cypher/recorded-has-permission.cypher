// Which identities have which permissions directly? All that were ever recorded, a list per permission.
// Parameters: none
// Columns:
//   hub: id of the permission
//   edges: each as the id of the identity, key, since, until, validFrom, validTo, activation, scope, limitCents, via
MATCH (hub:Permission)<-[edge:HAS_PERMISSION]-(other:Identity)
RETURN
  hub.id AS hub,
  collect([
    other.id, edge.key, edge.since, edge.until, edge.validFrom, edge.validTo,
    edge.activation, edge.scope, edge.limitCents, edge.via
  ]) AS edges
