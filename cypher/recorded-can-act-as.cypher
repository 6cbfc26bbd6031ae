// Which identities can act as which? All that were ever recorded, in lists per identity that acts.
// Parameters: none
// Columns:
//   hub: id of the identity that acts
//   edges: each as the id of the identity that it acts as, key, since, until, validFrom, validTo, activation, scope, limitCents, via
MATCH (hub:Identity)-[edge:CAN_ACT_AS]->(other:Identity)
WITH
  hub,
  collect([
    other.id, edge.key, edge.since, edge.until, edge.validFrom, edge.validTo,
    edge.activation, edge.scope, edge.limitCents, edge.via
  ]) AS edges
// A list of a hundred thousand would be one record, which nobody can read in portions.
UNWIND range(0, size(edges) - 1, 1000) AS first
RETURN hub.id AS hub, edges[first .. first + 1000] AS edges
