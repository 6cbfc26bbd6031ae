// When was each node but the identities recorded, and with which of the properties that decide answers? All that was ever
// recorded but earlier properties, which are asked for afterwards; nodes of which all is alike come together.
// Parameters: none
// Columns:
//   lives: [since, until, since, until, ...], ascending; the last until is null while the nodes are recorded
//   present: since when the properties hold, then kind, status, validFrom, validTo, materialityCents, risk, sameScope
//   nodes: ids of the database
//   keys: of the same nodes
MATCH (node:Role|Permission|Action|Function|Step|Workflow|ToxicCombination)
// All properties at once: one after the other, each walks the chain of them.
WITH
  id(node) AS stored,
  node {
    .key, .since, .until, .earlier, .propertiesSince, .kind, .status, .validFrom, .validTo,
    .materialityCents, .risk, .sameScope
  } AS own
WITH
  coalesce(own.earlier, []) + [own.since, own.until] AS lives,
  [
    own.propertiesSince, own.kind, own.status, own.validFrom, own.validTo,
    own.materialityCents, own.risk, own.sameScope
  ] AS present,
  collect(stored) AS nodes,
  collect(own.key) AS keys
// A list of a hundred thousand would be one record, which nobody can read in portions.
UNWIND range(0, size(nodes) - 1, 2000) AS first
RETURN lives, present, nodes[first .. first + 2000] AS nodes, keys[first .. first + 2000] AS keys
