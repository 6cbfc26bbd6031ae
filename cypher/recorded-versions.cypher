// Which properties that decide answers did nodes have before their present ones? All that was ever recorded. To be asked after the
// nodes: what an import puts aside meanwhile is then known twice, and never not at all.
// Parameters: none
// Columns:
//   key: of the node
//   version: since, until, then kind, status, validFrom, validTo, materialityCents, risk, sameScope
MATCH (version:Version)<-[:HAD_VERSION]-(node:Entity)
RETURN
  node.key AS key,
  [
    version.since, version.until, version.kind, version.status, version.validFrom, version.validTo,
    version.materialityCents, version.risk, version.sameScope
  ] AS version
