// Which permissions do the actions need of which an identity reaches at least one permission? Whatever was ever recorded.
// Parameters: identity
// Columns:
//   action: id
//   edges: each as the id of the permission, key, since, until
MATCH (origin:Identity {id: $identity})
  -[:CAN_ACT_AS|HAS_ROLE|INHERITS|HAS_PERMISSION|GRANTS|ENABLES*1..]->(action:Action)
WITH DISTINCT action
MATCH (permission:Permission)-[edge:ENABLES]->(action)
RETURN action.id AS action, collect([permission.id, edge.key, edge.since, edge.until]) AS edges
