// Goes with the last transaction of an import: what earlier snapshots of the same sources were read from is of no use any more.
// Parameters: sequences: list of integers, those that become active
// Columns: none
UNWIND $sequences AS sequence
MATCH (s:Snapshot {sequence: toInteger(sequence)})
MATCH (r:Reading {source: s.source})
WHERE r.sequence < s.sequence
OPTIONAL MATCH (r)-[:HAS_PART]->(p:ReadPart)
DETACH DELETE p, r
