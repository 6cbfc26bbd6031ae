// Which access edges leave the accounts and roles in an identity's reach, over whatever was ever recorded?
// Parameters: identity
// Columns:
//   kind: type of the edges
//   hub: id of the account or role that they leave
//   edges: each as the id at its end, key, since, until, validFrom, validTo, activation, scope, limitCents, via
MATCH (origin:Identity {id: $identity})-[:CAN_ACT_AS|HAS_ROLE|INHERITS*0..]->(hub:Identity|Role)
WITH DISTINCT hub
MATCH (hub)-[edge:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS]->(other:Entity)
RETURN
  type(edge) AS kind,
  hub.id AS hub,
  collect([
    other.id, edge.key, edge.since, edge.until, edge.validFrom, edge.validTo,
    edge.activation, edge.scope, edge.limitCents, edge.via
  ]) AS edges
