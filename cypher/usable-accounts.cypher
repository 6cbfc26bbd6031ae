// Which accounts that take part can these identities act as, over one usable edge (MODEL.md section 4: accounts)?
// The origin is among the identities asked about, so they are looked at too.
// Parameters:
//   identities: ids
//   snapshot, asOf, includeJit, scope
//   amount: cents
// Columns: account
UNWIND $identities AS id
MATCH (identity:Identity {id: id})
WITH identity
WHERE ((identity.since <= $snapshot AND (identity.until IS NULL OR identity.until > $snapshot))
    OR size([moment IN coalesce(identity.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
CALL (identity) {
  OPTIONAL MATCH (identity)-[:HAD_VERSION]->(version:Version)
  WHERE identity.propertiesSince > $snapshot AND version.since <= $snapshot AND version.until > $snapshot
  RETURN coalesce(version, identity) AS then
}
WITH identity, then
WHERE then.status <> 'DISABLED'
  AND (then.validFrom IS NULL OR then.validFrom <= $asOf) AND (then.validTo IS NULL OR then.validTo >= $asOf)
MATCH (identity)-[acts:CAN_ACT_AS]->(account:Identity)
WHERE acts.since <= $snapshot AND (acts.until IS NULL OR acts.until > $snapshot)
  AND (acts.validFrom IS NULL OR acts.validFrom <= $asOf) AND (acts.validTo IS NULL OR acts.validTo >= $asOf)
  AND (coalesce(acts.activation, 'STANDING') <> 'JIT' OR $includeJit)
  AND (acts.scope IS NULL OR size(acts.scope) = 0 OR '*' IN acts.scope OR $scope IN acts.scope)
  AND (acts.limitCents IS NULL OR acts.limitCents >= $amount)
WITH DISTINCT account
WHERE ((account.since <= $snapshot AND (account.until IS NULL OR account.until > $snapshot))
    OR size([moment IN coalesce(account.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
CALL (account) {
  OPTIONAL MATCH (account)-[:HAD_VERSION]->(version:Version)
  WHERE account.propertiesSince > $snapshot AND version.since <= $snapshot AND version.until > $snapshot
  RETURN coalesce(version, account) AS then
}
WITH account, then
WHERE then.status <> 'DISABLED'
  AND (then.validFrom IS NULL OR then.validFrom <= $asOf) AND (then.validTo IS NULL OR then.validTo >= $asOf)
RETURN account.id AS account
