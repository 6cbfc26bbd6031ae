-- Which identities complete which workflow, scopes and limits aside? Joins and counting, a table per definition.
-- Columns: identity, workflow
CREATE TEMP TABLE role_permission AS
WITH RECURSIVE leads(role, permission) AS (
  SELECT role, permission FROM grants WHERE permission IN (SELECT permission FROM enables)
  UNION
  SELECT inherits.role, leads.permission FROM leads JOIN inherits ON inherits.parent = leads.role
)
SELECT role, permission FROM leads;

CREATE TEMP TABLE can AS
SELECT identity, permission FROM has_role JOIN role_permission USING (role)
UNION
SELECT identity, permission FROM has_permission WHERE permission IN (SELECT permission FROM enables);

CREATE TEMP TABLE does AS
SELECT DISTINCT identity, step
FROM (
  SELECT identity, action
  FROM can JOIN enables USING (permission) JOIN action_size USING (action)
  GROUP BY identity, action, permissions
  HAVING count(*) = permissions
) AS performs
JOIN step_action USING (action);

-- Backwards, from those who do a step to those who can act as them.
CREATE TEMP TABLE does_somehow AS
WITH RECURSIVE somehow(identity, step) AS (
  SELECT identity, step FROM does
  UNION
  SELECT act_as.identity, somehow.step FROM somehow JOIN act_as ON act_as.account = somehow.identity
)
SELECT identity, step FROM somehow;

SELECT DISTINCT identity, workflow
FROM (
  SELECT identity, route, workflow
  FROM does_somehow JOIN route_step USING (step) JOIN route USING (route)
  GROUP BY identity, route, workflow, steps
  HAVING count(*) = steps
) AS travelled;
