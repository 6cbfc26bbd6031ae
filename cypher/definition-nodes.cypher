// Which nodes do workflows and rules speak of: steps, functions, actions, and the roles and permissions that are legs?
// All that were ever recorded, with the properties that decide answers.
// Parameters: none
// Columns: key, lives, present, versions
CALL () {
  MATCH (node:Step|Function|Workflow|ToxicCombination)
  RETURN node
  UNION
  MATCH (node:Action)-[:BELONGS_TO]->(:Function)
  RETURN node
  UNION
  MATCH (node:Action)-[:PERFORMS]->(:Step)
  RETURN node
  UNION
  MATCH (node:Action|Permission|Role)-[:COMBINED_IN]->(:ToxicCombination)
  RETURN node
}
RETURN
  node.key AS key,
  coalesce(node.earlier, []) + [node.since, node.until] AS lives,
  [
    node.propertiesSince, node.kind, node.status, node.validFrom, node.validTo,
    node.materialityCents, node.risk, node.sameScope
  ] AS present,
  [
    (node)-[:HAD_VERSION]->(version:Version) |
    [
      version.since, version.until, version.kind, version.status, version.validFrom, version.validTo,
      version.materialityCents, version.risk, version.sameScope
    ]
  ] AS versions
