-- Up to which amount does who complete which workflow, at `*` (scope 0) and at each scope value where that is another?
-- Asked only of those who complete it with scopes and limits aside (table completes), and of the accounts that they use.
-- Columns: identity, workflow, scope, top
CREATE TEMP TABLE account AS
WITH RECURSIVE used(identity, account, places, top) AS (
  SELECT DISTINCT identity, identity, everything.places, everything.top FROM completes CROSS JOIN everything
  UNION
  SELECT used.identity, act_as.account, used.places & act_as.places,
    CASE WHEN used.top < act_as.top THEN used.top ELSE act_as.top END
  FROM used JOIN act_as ON act_as.identity = used.account
  WHERE used.places & act_as.places <> 0
)
SELECT identity, account, places, max(top) AS top FROM used GROUP BY identity, account, places;

CREATE TEMP TABLE role_permission_tops AS
WITH RECURSIVE leads(role, permission, places, top) AS (
  SELECT role, permission, places, top FROM grants WHERE permission IN (SELECT permission FROM enables)
  UNION
  SELECT inherits.role, leads.permission, leads.places & inherits.places,
    CASE WHEN leads.top < inherits.top THEN leads.top ELSE inherits.top END
  FROM leads JOIN inherits ON inherits.parent = leads.role
  WHERE leads.places & inherits.places <> 0
)
SELECT role, permission, places, max(top) AS top FROM leads GROUP BY role, permission, places;

CREATE TEMP TABLE can_tops AS
SELECT identity, permission, places, max(top) AS top
FROM (
  SELECT has_role.identity, leads.permission, has_role.places & leads.places AS places,
    CASE WHEN has_role.top < leads.top THEN has_role.top ELSE leads.top END AS top
  FROM has_role JOIN role_permission_tops AS leads ON leads.role = has_role.role
  WHERE has_role.identity IN (SELECT account FROM account) AND has_role.places & leads.places <> 0
  UNION ALL
  SELECT identity, permission, places, top
  FROM has_permission
  WHERE identity IN (SELECT account FROM account) AND permission IN (SELECT permission FROM enables)
) AS held
GROUP BY identity, permission, places;

CREATE TEMP TABLE does_tops AS
SELECT identity, scope, step, max(top) AS top
FROM (
  SELECT identity, scope, action, min(top) AS top
  FROM (
    SELECT identity, permission, scope, max(top) AS top
    FROM can_tops JOIN place ON can_tops.places & place.bit <> 0
    GROUP BY identity, permission, scope
  ) AS can_there
  JOIN enables USING (permission) JOIN action_size USING (action)
  GROUP BY identity, scope, action, permissions
  HAVING count(*) = permissions
) AS performs
JOIN step_action USING (action)
GROUP BY identity, scope, step;

CREATE TEMP TABLE does_somehow_tops AS
SELECT account.identity, scope, step,
  max(CASE WHEN account.top < does_tops.top THEN account.top ELSE does_tops.top END) AS top
FROM account
JOIN does_tops ON does_tops.identity = account.account
JOIN place USING (scope)
WHERE account.places & place.bit <> 0
GROUP BY account.identity, scope, step;

CREATE TEMP TABLE completes_tops AS
SELECT identity, workflow, scope, max(top) AS top
FROM (
  SELECT identity, route, workflow, scope, min(top) AS top
  FROM does_somehow_tops JOIN route_step USING (step) JOIN route USING (route)
  GROUP BY identity, route, workflow, scope, steps
  HAVING count(*) = steps
) AS travelled
GROUP BY identity, workflow, scope;

SELECT there.identity, there.workflow, there.scope, there.top
FROM completes_tops AS there
LEFT JOIN completes_tops AS everywhere
  ON everywhere.identity = there.identity AND everywhere.workflow = there.workflow AND everywhere.scope = 0
WHERE there.scope = 0 OR everywhere.top IS NULL OR everywhere.top <> there.top;
