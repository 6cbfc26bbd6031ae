// Which steps does each of these accounts do with its own access (MODEL.md section 4: usable, can, performs, does)?
// Those of the accounts that do not take part do nothing.
// Parameters:
//   accounts: ids
//   snapshot, asOf, includeJit, scope
//   amount: cents
// Columns: step
UNWIND $accounts AS id
MATCH (account:Identity {id: id})
WITH account
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
CALL (account) {
  MATCH (account)-[has:HAS_PERMISSION]->(permission:Permission)
  WHERE has.since <= $snapshot AND (has.until IS NULL OR has.until > $snapshot)
    AND (has.validFrom IS NULL OR has.validFrom <= $asOf) AND (has.validTo IS NULL OR has.validTo >= $asOf)
    AND (coalesce(has.activation, 'STANDING') <> 'JIT' OR $includeJit)
    AND (has.scope IS NULL OR size(has.scope) = 0 OR '*' IN has.scope OR $scope IN has.scope)
    AND (has.limitCents IS NULL OR has.limitCents >= $amount)
  RETURN permission
  UNION
  MATCH (account)-[has:HAS_ROLE]->(top:Role)
  WHERE has.since <= $snapshot AND (has.until IS NULL OR has.until > $snapshot)
    AND (has.validFrom IS NULL OR has.validFrom <= $asOf) AND (has.validTo IS NULL OR has.validTo >= $asOf)
    AND (coalesce(has.activation, 'STANDING') <> 'JIT' OR $includeJit)
    AND (has.scope IS NULL OR size(has.scope) = 0 OR '*' IN has.scope OR $scope IN has.scope)
    AND (has.limitCents IS NULL OR has.limitCents >= $amount)
    AND ((top.since <= $snapshot AND (top.until IS NULL OR top.until > $snapshot))
      OR size([moment IN coalesce(top.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  WITH DISTINCT top
  MATCH (top)
    (()-[inherits:INHERITS
      WHERE inherits.since <= $snapshot AND (inherits.until IS NULL OR inherits.until > $snapshot)
        AND (inherits.validFrom IS NULL OR inherits.validFrom <= $asOf) AND (inherits.validTo IS NULL OR inherits.validTo >= $asOf)
        AND (coalesce(inherits.activation, 'STANDING') <> 'JIT' OR $includeJit)
        AND (inherits.scope IS NULL OR size(inherits.scope) = 0 OR '*' IN inherits.scope OR $scope IN inherits.scope)
        AND (inherits.limitCents IS NULL OR inherits.limitCents >= $amount)
    ]->(inherited:Role
      WHERE ((inherited.since <= $snapshot AND (inherited.until IS NULL OR inherited.until > $snapshot))
          OR size([moment IN coalesce(inherited.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
    ))*
    (role:Role)
  WITH DISTINCT role
  MATCH (role)-[grants:GRANTS]->(permission:Permission)
  WHERE grants.since <= $snapshot AND (grants.until IS NULL OR grants.until > $snapshot)
    AND (grants.validFrom IS NULL OR grants.validFrom <= $asOf) AND (grants.validTo IS NULL OR grants.validTo >= $asOf)
    AND (coalesce(grants.activation, 'STANDING') <> 'JIT' OR $includeJit)
    AND (grants.scope IS NULL OR size(grants.scope) = 0 OR '*' IN grants.scope OR $scope IN grants.scope)
    AND (grants.limitCents IS NULL OR grants.limitCents >= $amount)
  RETURN permission
}
WITH account, permission
WHERE ((permission.since <= $snapshot AND (permission.until IS NULL OR permission.until > $snapshot))
    OR size([moment IN coalesce(permission.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
MATCH (permission)-[enables:ENABLES]->(action:Action)
WHERE enables.since <= $snapshot AND (enables.until IS NULL OR enables.until > $snapshot)
  AND ((action.since <= $snapshot AND (action.until IS NULL OR action.until > $snapshot))
    OR size([moment IN coalesce(action.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
WITH account, action, count(DISTINCT permission) AS held
WHERE held = COUNT {
  MATCH (needed:Permission)-[needs:ENABLES]->(action)
  WHERE needs.since <= $snapshot AND (needs.until IS NULL OR needs.until > $snapshot)
    AND ((needed.since <= $snapshot AND (needed.until IS NULL OR needed.until > $snapshot))
      OR size([moment IN coalesce(needed.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  RETURN DISTINCT needed
}
WITH DISTINCT action
CALL (action) {
  MATCH (action)-[performs:PERFORMS]->(step:Step)
  WHERE performs.since <= $snapshot AND (performs.until IS NULL OR performs.until > $snapshot)
  RETURN step
  UNION
  MATCH (action)-[belongs:BELONGS_TO]->(function:Function)-[performs:PERFORMS]->(step:Step)
  WHERE belongs.since <= $snapshot AND (belongs.until IS NULL OR belongs.until > $snapshot)
    AND performs.since <= $snapshot AND (performs.until IS NULL OR performs.until > $snapshot)
    AND ((function.since <= $snapshot AND (function.until IS NULL OR function.until > $snapshot))
      OR size([moment IN coalesce(function.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  RETURN step
}
WITH DISTINCT step
WHERE ((step.since <= $snapshot AND (step.until IS NULL OR step.until > $snapshot))
    OR size([moment IN coalesce(step.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
RETURN step.id AS step
