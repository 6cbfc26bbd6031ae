-- Which identities complete which workflow, scopes and limits aside? One statement; accounts as pairs of identities.
-- Columns: identity, workflow
WITH RECURSIVE
leads(role, permission) AS (
  SELECT role, permission FROM grants WHERE permission IN (SELECT permission FROM enables)
  UNION
  SELECT inherits.role, leads.permission FROM leads JOIN inherits ON inherits.parent = leads.role
),
can(identity, permission) AS (
  SELECT identity, permission FROM has_role JOIN leads USING (role)
  UNION
  SELECT identity, permission FROM has_permission WHERE permission IN (SELECT permission FROM enables)
),
performs(identity, action) AS (
  SELECT identity, action
  FROM can JOIN enables USING (permission) JOIN action_size USING (action)
  GROUP BY identity, action, permissions
  HAVING count(*) = permissions
),
does(identity, step) AS (
  SELECT DISTINCT identity, step FROM performs JOIN step_action USING (action)
),
reaches(identity, account) AS (
  SELECT identity, account FROM act_as
  UNION
  SELECT reaches.identity, act_as.account FROM reaches JOIN act_as ON act_as.identity = reaches.account
),
does_somehow(identity, step) AS (
  SELECT identity, step FROM does
  UNION
  SELECT reaches.identity, does.step FROM reaches JOIN does ON does.identity = reaches.account
),
travelled(identity, route, workflow) AS (
  SELECT identity, route, workflow
  FROM does_somehow JOIN route_step USING (step) JOIN route USING (route)
  GROUP BY identity, route, workflow, steps
  HAVING count(*) = steps
)
SELECT DISTINCT identity, workflow FROM travelled;
