// Which accounts and roles lie one edge beyond those that are named, over whatever was ever recorded?
// Parameters: keys
// Columns: key
UNWIND $keys AS hub
MATCH (:Entity {key: hub})-[:CAN_ACT_AS|HAS_ROLE|INHERITS]->(next:Entity)
RETURN DISTINCT next.key AS key
