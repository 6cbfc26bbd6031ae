// Which identities can act as which? All that were ever recorded, a list per identity that acts.
// Parameters: none
// Columns:
//   hub: id of the identity that acts
//   edges: each as the id of the identity that it acts as, key, since, until, validFrom, validTo, activation, scope, limitCents, via
MATCH (hub:Identity)-[edge:CAN_ACT_AS]->(other:Identity)
RETURN
  hub.id AS hub,
  collect([
    other.id, edge.key, edge.since, edge.until, edge.validFrom, edge.validTo,
    edge.activation, edge.scope, edge.limitCents, edge.via
  ]) AS edges
