// Which permissions do the actions need of which these accounts and roles lead to at least one? Whatever was ever recorded.
// Parameters:
//   hubs: keys of accounts and roles
// Columns:
//   action: id
//   edges: each as the id of the permission, key, since, until
UNWIND $hubs AS key
MATCH (hub:Entity {key: key})-[:HAS_PERMISSION|GRANTS]->(:Permission)-[:ENABLES]->(action:Action)
WITH DISTINCT action
MATCH (permission:Permission)-[edge:ENABLES]->(action)
RETURN action.id AS action, collect([permission.id, edge.key, edge.since, edge.until]) AS edges
