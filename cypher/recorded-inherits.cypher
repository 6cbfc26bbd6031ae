// Which roles inherit which? All that were ever recorded, a list per heir.
// Parameters: none
// Columns:
//   hub: id of the heir
//   edges: each as the id of the role that it inherits, key, since, until, validFrom, validTo, activation, scope, limitCents, via
MATCH (hub:Role)-[edge:INHERITS]->(other:Role)
RETURN
  hub.id AS hub,
  collect([
    other.id, edge.key, edge.since, edge.until, edge.validFrom, edge.validTo,
    edge.activation, edge.scope, edge.limitCents, edge.via
  ]) AS edges
