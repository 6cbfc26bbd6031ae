// Times of last use that are written in place once the snapshot is active. An empty time takes the time away.
// Parameters: sequence: integer; nodes, elements: lists of node keys and of relationships, one of them empty; times: list of texts, one for each
// Columns: none
CREATE (:RememberedUses {sequence: toInteger($sequence), nodes: $nodes, elements: $elements, times: $times})
