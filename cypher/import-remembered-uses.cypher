// Times of last use that are still to be written.
// Parameters: none
// Columns: element: text; isComplete: boolean, their snapshot is active
MATCH (u:RememberedUses)
OPTIONAL MATCH (s:Snapshot {sequence: u.sequence})
RETURN elementId(u) AS element, coalesce(s.complete, false) AS isComplete
