// When was each node recorded, and with which of the properties that decide answers? All that was ever recorded.
// Parameters: none
// Columns:
//   key
//   lives: [since, until, since, until, ...], ascending; the last until is null while the node is recorded
//   present: since when the properties hold, then kind, status, validFrom, validTo, materialityCents, risk, sameScope
//   versions: earlier properties, each as since, until, then as in present
MATCH (node:Entity)
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
