// Takes the lease of the one import that may run, if nobody has it or its holder was found dead. With it go its lanes, in
// which batches are written beside each other: whoever had them cannot write there any more.
// Parameters: token: text, the taker's; host: text; pid: integer; dead: text or null, the token of a holder found dead; lanes: list of texts, their names
// Columns: token: text, the holder's now; host, pid: of whoever held it before, null if nobody; silence: milliseconds since that holder's last sign of life
MERGE (lease:ImportLease {name: 'import'})
SET lease.lock = timestamp()
WITH lease, lease.host AS host, lease.pid AS pid, timestamp() - lease.heartbeat AS silence,
  lease.token IS NULL OR lease.token = $dead AS free
FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END |
  SET lease.token = $token, lease.host = $host, lease.pid = toInteger($pid), lease.heartbeat = timestamp(), lease.batch = 0)
FOREACH (name IN CASE WHEN free THEN $lanes ELSE [] END |
  MERGE (lane:ImportLease {name: name})
  SET lane.token = $token, lane.batch = 0)
RETURN lease.token AS token, host, pid, silence
