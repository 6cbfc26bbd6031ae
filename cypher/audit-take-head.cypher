// Where does the audit log end? Locks its head until the transaction ends, so that one entry is added at a time.
// Parameters: id: text, of the entry to add; start: text, what the first entry names as the one before it
// Columns: sequence: integer; hash: text; written: map, the entry where it is there already, else null; isTaken: boolean, the next place is not free
MERGE (head:AuditHead {name: 'audit'})
  ON CREATE SET head.sequence = 0, head.hash = $start
SET head.lock = $id
WITH head
OPTIONAL MATCH (written:AuditEntry {id: $id})
OPTIONAL MATCH (next:AuditEntry {sequence: head.sequence + 1})
RETURN head.sequence AS sequence, head.hash AS hash, properties(written) AS written, next IS NOT NULL AS isTaken
