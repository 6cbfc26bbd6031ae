// Which identities do a step with their own access (MODEL.md section 4: usable, can, performs, does, takes part)?
// Parameters:
//   step: id
//   snapshot, asOf, includeJit, scope
//   amount: cents
// Columns: identity
MATCH (step:Step {id: $step})
WHERE ((step.since <= $snapshot AND (step.until IS NULL OR step.until > $snapshot))
    OR size([moment IN coalesce(step.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
CALL (step) {
  MATCH (action:Action)-[performs:PERFORMS]->(step)
  WHERE performs.since <= $snapshot AND (performs.until IS NULL OR performs.until > $snapshot)
  RETURN action
  UNION
  MATCH (action:Action)-[belongs:BELONGS_TO]->(function:Function)-[performs:PERFORMS]->(step)
  WHERE belongs.since <= $snapshot AND (belongs.until IS NULL OR belongs.until > $snapshot)
    AND performs.since <= $snapshot AND (performs.until IS NULL OR performs.until > $snapshot)
    AND ((function.since <= $snapshot AND (function.until IS NULL OR function.until > $snapshot))
      OR size([moment IN coalesce(function.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  RETURN action
}
WITH action
WHERE ((action.since <= $snapshot AND (action.until IS NULL OR action.until > $snapshot))
    OR size([moment IN coalesce(action.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
CALL (action) {
  MATCH (permission:Permission)-[enables:ENABLES]->(action)
  WHERE enables.since <= $snapshot AND (enables.until IS NULL OR enables.until > $snapshot)
    AND ((permission.since <= $snapshot AND (permission.until IS NULL OR permission.until > $snapshot))
      OR size([moment IN coalesce(permission.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  RETURN collect(DISTINCT permission) AS needed
}
UNWIND needed AS permission
CALL (permission) {
  MATCH (identity:Identity)-[has:HAS_PERMISSION]->(permission)
  WHERE has.since <= $snapshot AND (has.until IS NULL OR has.until > $snapshot)
    AND (has.validFrom IS NULL OR has.validFrom <= $asOf) AND (has.validTo IS NULL OR has.validTo >= $asOf)
    AND (coalesce(has.activation, 'STANDING') <> 'JIT' OR $includeJit)
    AND (has.scope IS NULL OR size(has.scope) = 0 OR '*' IN has.scope OR $scope IN has.scope)
    AND (has.limitCents IS NULL OR has.limitCents >= $amount)
  RETURN identity
  UNION
  MATCH (granting:Role)-[grants:GRANTS]->(permission)
  WHERE grants.since <= $snapshot AND (grants.until IS NULL OR grants.until > $snapshot)
    AND (grants.validFrom IS NULL OR grants.validFrom <= $asOf) AND (grants.validTo IS NULL OR grants.validTo >= $asOf)
    AND (coalesce(grants.activation, 'STANDING') <> 'JIT' OR $includeJit)
    AND (grants.scope IS NULL OR size(grants.scope) = 0 OR '*' IN grants.scope OR $scope IN grants.scope)
    AND (grants.limitCents IS NULL OR grants.limitCents >= $amount)
    AND ((granting.since <= $snapshot AND (granting.until IS NULL OR granting.until > $snapshot))
      OR size([moment IN coalesce(granting.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
  WITH DISTINCT granting
  MATCH (granting)
    (()<-[inherits:INHERITS
      WHERE inherits.since <= $snapshot AND (inherits.until IS NULL OR inherits.until > $snapshot)
        AND (inherits.validFrom IS NULL OR inherits.validFrom <= $asOf) AND (inherits.validTo IS NULL OR inherits.validTo >= $asOf)
        AND (coalesce(inherits.activation, 'STANDING') <> 'JIT' OR $includeJit)
        AND (inherits.scope IS NULL OR size(inherits.scope) = 0 OR '*' IN inherits.scope OR $scope IN inherits.scope)
        AND (inherits.limitCents IS NULL OR inherits.limitCents >= $amount)
    ]-(heir:Role
      WHERE ((heir.since <= $snapshot AND (heir.until IS NULL OR heir.until > $snapshot))
          OR size([moment IN coalesce(heir.earlier, []) WHERE moment <= $snapshot]) % 2 = 1)
    ))*
    (role:Role)
  WITH DISTINCT role
  MATCH (identity:Identity)-[has:HAS_ROLE]->(role)
  WHERE has.since <= $snapshot AND (has.until IS NULL OR has.until > $snapshot)
    AND (has.validFrom IS NULL OR has.validFrom <= $asOf) AND (has.validTo IS NULL OR has.validTo >= $asOf)
    AND (coalesce(has.activation, 'STANDING') <> 'JIT' OR $includeJit)
    AND (has.scope IS NULL OR size(has.scope) = 0 OR '*' IN has.scope OR $scope IN has.scope)
    AND (has.limitCents IS NULL OR has.limitCents >= $amount)
  RETURN identity
}
WITH action, size(needed) AS needs, identity, count(DISTINCT permission) AS held
WHERE held = needs
WITH DISTINCT identity
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
RETURN identity.id AS identity
