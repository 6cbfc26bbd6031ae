// What was ever recorded about access reviews: systems, credentials, classifications, reviews, decisions, exceptions, runs of
// controls and look-backs, those that were replaced among them.
// Parameters: none
// Columns: label, properties
MATCH (record:Record)
RETURN
  head([label IN labels(record) WHERE label <> 'Record']) AS label,
  properties(record) AS properties
