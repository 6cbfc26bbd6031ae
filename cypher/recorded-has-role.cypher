// Which identities have which roles? All that were ever recorded, a list per role.
// Parameters: none
// Columns:
//   hub: id of the role
//   edges: each as the id of the identity, key, since, until, validFrom, validTo, activation, scope, limitCents, via
MATCH (hub:Role)<-[edge:HAS_ROLE]-(other:Identity)
RETURN
  hub.id AS hub,
  collect([
    other.id, edge.key, edge.since, edge.until, edge.validFrom, edge.validTo,
    edge.activation, edge.scope, edge.limitCents, edge.via
  ]) AS edges
