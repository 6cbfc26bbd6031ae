// Goes with each batch, in its transaction: no row where another import has taken the lease over. The number of the
// last batch that was written there makes a batch that is tried again after an uncertain commit known as done.
// Parameters: name: text, of the lease or of one of its lanes; token: text; batch: integer, from 1
// Columns: isNew: boolean, false where this batch is written already
MATCH (lease:ImportLease {name: $name})
SET lease.lock = timestamp()
WITH lease WHERE lease.token = $token
WITH lease, lease.batch < $batch AS isNew
SET lease.batch = toInteger($batch), lease.heartbeat = timestamp()
RETURN isNew
