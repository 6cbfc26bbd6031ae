// Finds the CAN_ACT_AS that a snapshot opened, so that a new snapshot is read without looking at all of them.
// Parameters: none
// Columns: none
CREATE INDEX can_act_as_since IF NOT EXISTS FOR ()-[edge:CAN_ACT_AS]-() ON (edge.since)
