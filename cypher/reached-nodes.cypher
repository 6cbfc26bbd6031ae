// Which of these accounts and roles are recorded, and which permissions and actions do they lead to? Whatever was ever recorded.
// With each action come all the permissions that it needs, in reach or not: it must not look complete without them.
// Parameters:
//   hubs: keys of accounts and roles
// Columns: key, lives, present, versions
UNWIND $hubs AS key
MATCH (hub:Entity {key: key})
CALL (hub) {
  RETURN hub AS node
  UNION
  MATCH (hub)-[:HAS_PERMISSION|GRANTS]->(node:Permission)
  RETURN node
  UNION
  MATCH (hub)-[:HAS_PERMISSION|GRANTS]->(:Permission)-[:ENABLES]->(node:Action)
  RETURN node
  UNION
  MATCH (hub)-[:HAS_PERMISSION|GRANTS]->(:Permission)-[:ENABLES]->(:Action)<-[:ENABLES]-(node:Permission)
  RETURN node
}
WITH DISTINCT node
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
