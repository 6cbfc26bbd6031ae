// Which accounts, roles, permissions and actions are in an identity's reach, over whatever was ever recorded?
// With each action come all the permissions that it needs, in reach or not: it must not look complete without them.
// Parameters: identity
// Columns: key, lives, present, versions
MATCH (origin:Identity {id: $identity})
CALL (origin) {
  MATCH (origin)-[:CAN_ACT_AS|HAS_ROLE|INHERITS|HAS_PERMISSION|GRANTS|ENABLES*0..]->(node:Entity)
  RETURN DISTINCT node
  UNION
  MATCH (origin)-[:CAN_ACT_AS|HAS_ROLE|INHERITS|HAS_PERMISSION|GRANTS|ENABLES*1..]->(action:Action)
  WITH DISTINCT action
  MATCH (action)<-[:ENABLES]-(node:Permission)
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
