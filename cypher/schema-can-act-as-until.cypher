// Finds the CAN_ACT_AS that a snapshot closed; those that are still there have no `until` and take no room in it.
// Parameters: none
// Columns: none
CREATE INDEX can_act_as_until IF NOT EXISTS FOR ()-[edge:CAN_ACT_AS]-() ON (edge.until)
