// Gives the lease back.
// Parameters: token: text
// Columns: none
MATCH (lease:ImportLease {name: 'import'})
WHERE lease.token = $token
REMOVE lease.token, lease.host, lease.pid
