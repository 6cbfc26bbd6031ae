// A sign of life of the import that holds the lease.
// Parameters: token: text
// Columns: token: text; no row where another import has taken the lease over
MATCH (lease:ImportLease {name: 'import'})
WHERE lease.token = $token
SET lease.heartbeat = timestamp()
RETURN lease.token AS token
