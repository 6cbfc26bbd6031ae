// What does a review ask of nodes beyond what decides who completes what? All that was ever recorded.
// Parameters: none
// Columns:
//   key
//   lives: [since, until, since, until, ...], ascending; the last until is null while the node is recorded
//   present: since when the properties hold, then name, system, department, lastUsedAt, attributable, duty, frameworks
//   versions: earlier properties, each as since, until, then as in present
MATCH (node:Identity|Role|Permission|Action|Step|Workflow)
RETURN
  node.key AS key,
  coalesce(node.earlier, []) + [node.since, node.until] AS lives,
  [
    node.propertiesSince, node.name, node.system, node.department, node.lastUsedAt, node.attributable,
    node.duty, node.frameworks
  ] AS present,
  [
    (node)-[:HAD_VERSION]->(version:Version) |
    [
      version.since, version.until, version.name, version.system, version.department, version.lastUsedAt,
      version.attributable, version.duty, version.frameworks
    ]
  ] AS versions
