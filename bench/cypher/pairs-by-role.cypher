// Which identities complete which workflow, scopes and limits aside? First what each role leads to, then who has the role.
// Parameters:
//   routesOf: step id → numbers of the routes that it is on
//   steps: how many steps each route has, by number
//   workflows: whose route it is, by number
// Columns: identity: id; workflow: id
CALL () {
  MATCH (:Action)<-[:ENABLES]-(permission:Permission)<-[:GRANTS]-(granting:Role)
  WITH granting, collect(DISTINCT permission) AS permissions
  CALL (granting) {
    MATCH (role:Role)-[:INHERITS*0..]->(granting)
    RETURN DISTINCT role
  }
  UNWIND permissions AS permission
  WITH role, collect(DISTINCT permission) AS permissions
  MATCH (identity:Identity)-[:HAS_ROLE]->(role)
  UNWIND permissions AS permission
  RETURN DISTINCT identity, permission
  UNION
  MATCH (:Action)<-[:ENABLES]-(permission:Permission)<-[:HAS_PERMISSION]-(identity:Identity)
  RETURN identity, permission
}
WITH permission, collect(identity) AS identities
MATCH (permission)-[:ENABLES]->(action:Action)
UNWIND identities AS identity
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
