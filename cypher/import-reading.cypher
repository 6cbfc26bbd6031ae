// What the newest snapshot of a source was read from, where that is known.
// Parameters: source: text
// Columns: source, rules: text; sequence, nodes: integer; files, warnings: lists of texts
MATCH (r:Reading {source: $source})
RETURN r.source AS source, r.rules AS rules, r.sequence AS sequence, r.nodes AS nodes, r.files AS files, r.warnings AS warnings
ORDER BY sequence DESC LIMIT 1
