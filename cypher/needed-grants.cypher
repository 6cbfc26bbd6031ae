// Which roles grant these permissions? All that were ever recorded, without their keys; edges of which all but the ends
// is alike come together.
// Parameters:
//   ids: of the permissions
// Columns:
//   terms: since, until, validFrom, validTo, activation, scope, limitCents, via
//   from, to: ids of the database of the nodes at their ends
//   edges: ids of the database of the edges themselves
UNWIND $ids AS id
MATCH (start:Role)-[edge:GRANTS]->(end:Permission {id: id})
// All properties at once: one after the other, each walks the chain of them.
WITH
  id(start) AS start,
  id(end) AS end,
  id(edge) AS stored,
  edge {.since, .until, .validFrom, .validTo, .activation, .scope, .limitCents, .via} AS own
WITH
  [
    own.since, own.until, own.validFrom, own.validTo, own.activation, own.scope, own.limitCents, own.via
  ] AS terms,
  collect(start) AS starts,
  collect(end) AS ends,
  collect(stored) AS edges
// A list of a hundred thousand would be one record, which nobody can read in portions.
UNWIND range(0, size(edges) - 1, 2000) AS first
RETURN
  terms,
  starts[first .. first + 2000] AS from,
  ends[first .. first + 2000] AS to,
  edges[first .. first + 2000] AS edges
