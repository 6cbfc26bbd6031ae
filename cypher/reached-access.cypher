// Which access edges leave these accounts and roles, over whatever was ever recorded?
// Parameters:
//   hubs: keys of accounts and roles
// Columns:
//   kind: type of the edges
//   hub: id of the account or role that they leave
//   edges: each as the id at its end, key, since, until, validFrom, validTo, activation, scope, limitCents, via
UNWIND $hubs AS key
MATCH (hub:Entity {key: key})-[edge:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS]->(other:Entity)
RETURN
  type(edge) AS kind,
  hub.id AS hub,
  collect([
    other.id, edge.key, edge.since, edge.until, edge.validFrom, edge.validTo,
    edge.activation, edge.scope, edge.limitCents, edge.via
  ]) AS edges
