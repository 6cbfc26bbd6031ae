// Which identities complete which workflow, scopes and limits aside? Who has it, permission by permission.
// Parameters:
//   routesOf: step id → numbers of the routes that it is on
//   steps: how many steps each route has, by number
//   workflows: whose route it is, by number
// Columns: identity: id; workflow: id
MATCH (permission:Permission)-[:ENABLES]->(:Action)
WITH DISTINCT permission
CALL (permission) {
  MATCH (permission)<-[:GRANTS]-(:Role)<-[:INHERITS*0..]-(role:Role)
  WITH DISTINCT role
  MATCH (role)<-[:HAS_ROLE]-(identity:Identity)
  RETURN identity
  UNION
  MATCH (permission)<-[:HAS_PERMISSION]-(identity:Identity)
  RETURN identity
}
MATCH (permission)-[:ENABLES]->(action:Action)
WITH action, identity, count(*) AS held
WITH action, COUNT { (action)<-[:ENABLES]-() } AS needed, identity, held
WHERE held = needed
WITH action, collect(identity) AS identities
CALL (action) {
  MATCH (action)-[:PERFORMS]->(step:Step)
  RETURN step
  UNION
  MATCH (action)-[:BELONGS_TO]->(:Function)-[:PERFORMS]->(step:Step)
  RETURN step
}
UNWIND identities AS account
WITH account, collect(DISTINCT step.id) AS does
CALL (account) {
  MATCH (identity:Identity)-[:CAN_ACT_AS*0..]->(account)
  RETURN DISTINCT identity
}
UNWIND does AS step
WITH DISTINCT identity, step
UNWIND $routesOf[step] AS route
WITH identity, route, count(*) AS done
WHERE done = $steps[route]
RETURN DISTINCT identity.id AS identity, $workflows[route] AS workflow
