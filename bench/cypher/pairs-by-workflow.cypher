// Which identities complete which workflow, scopes and limits aside? Workflow by workflow, step by step.
// Parameters:
//   routesOf: step id → numbers of the routes that it is on
//   steps: how many steps each route has, by number
//   workflows: whose route it is, by number
// Columns: identity: id; workflow: id
MATCH (workflow:Workflow)
CALL (workflow) {
  MATCH (step:Step)-[:PART_OF]->(workflow)
  CALL (step) {
    CALL (step) {
      MATCH (action:Action)-[:PERFORMS]->(step)
      RETURN action
      UNION
      MATCH (action:Action)-[:BELONGS_TO]->(:Function)-[:PERFORMS]->(step)
      RETURN action
    }
    CALL (action) {
      MATCH (action)<-[:ENABLES]-(permission:Permission)
      CALL (permission) {
        MATCH (permission)<-[:GRANTS]-(:Role)<-[:INHERITS*0..]-(role:Role)
        WITH DISTINCT role
        MATCH (role)<-[:HAS_ROLE]-(identity:Identity)
        RETURN identity
        UNION
        MATCH (permission)<-[:HAS_PERMISSION]-(identity:Identity)
        RETURN identity
      }
      RETURN identity, count(*) AS held
    }
    WITH identity AS account, held, COUNT { (action)<-[:ENABLES]-() } AS needed
    WHERE held = needed
    WITH DISTINCT account
    CALL (account) {
      MATCH (identity:Identity)-[:CAN_ACT_AS*0..]->(account)
      RETURN DISTINCT identity
    }
    RETURN DISTINCT identity
  }
  UNWIND $routesOf[step.id] AS route
  WITH identity, route, count(*) AS done
  WHERE done = $steps[route]
  RETURN DISTINCT identity, $workflows[route] AS completed
}
RETURN identity.id AS identity, completed AS workflow
