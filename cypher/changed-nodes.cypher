// Which nodes did the snapshots after one open, close or change? All that was ever recorded of them.
// Parameters:
//   after: sequence of the snapshot that is known
// Columns:
//   key
//   lives: [since, until, since, until, ...], ascending; the last until is null while the node is recorded
//   present: since when the properties hold, then kind, status, validFrom, validTo, materialityCents, risk, sameScope
//   versions: earlier properties, each as since, until, then as in present
CALL () {
  MATCH (node:Entity)
  WHERE node.since > $after
  RETURN node
  UNION
  MATCH (node:Entity)
  WHERE node.until > $after
  RETURN node
  UNION
  MATCH (node:Entity)
  WHERE node.propertiesSince > $after
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
