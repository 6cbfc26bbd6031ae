// Was anything opened, closed or changed after a snapshot that rows of others are checked against: a node, or an order of steps?
// Parameters: sequence: integer
// Columns: isSettled: boolean
RETURN NOT EXISTS { MATCH (n:Entity) WHERE n.since > toInteger($sequence) }
  AND NOT EXISTS { MATCH (n:Entity) WHERE n.until > toInteger($sequence) }
  AND NOT EXISTS { MATCH (n:Entity) WHERE n.propertiesSince > toInteger($sequence) }
  AND NOT EXISTS { MATCH (:Step)-[r:PART_OF|NEXT]->(:Entity) WHERE r.since > toInteger($sequence) OR r.until > toInteger($sequence) } AS isSettled
