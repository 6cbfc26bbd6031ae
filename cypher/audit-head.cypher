// Where does the audit log end, by its head?
// Parameters: none
// Columns: sequence: integer; hash: text; no row before the first entry
MATCH (head:AuditHead {name: 'audit'})
RETURN head.sequence AS sequence, head.hash AS hash
