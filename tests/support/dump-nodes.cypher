// Every node but the lease, with all its properties, for comparing two states of the database.
// Parameters: none
// Columns: labels: list of texts; properties: map
MATCH (n)
WHERE NOT n:ImportLease
RETURN labels(n) AS labels, properties(n) AS properties
