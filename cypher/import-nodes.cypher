// Every node of the model that was ever recorded: what an import compares its nodes with.
// Parameters: none
// Columns: key: KIND:id; source, fingerprint: text; isOpen: boolean, still recorded; lastUsedAt: text or null; placeholder: map of the model's properties, null of nodes that are no placeholder
MATCH (n:Entity)
RETURN n.key AS key, n.source AS source, n.fingerprint AS fingerprint, n.until IS NULL AS isOpen, n.lastUsedAt AS lastUsedAt,
  CASE WHEN n.placeholder
    THEN n {.id, .name, .searchId, .searchName, .kind, .status, .validFrom, .validTo, .attributable, .placeholder}
  END AS placeholder
