// Which permissions does each action need? All that were ever recorded, a list per action.
// Parameters: none
// Columns:
//   action: id
//   edges: each as the id of the permission, key, since, until
MATCH (permission:Permission)-[edge:ENABLES]->(action:Action)
RETURN action.id AS action, collect([permission.id, edge.key, edge.since, edge.until]) AS edges
