// Undoes an import, part 2: relationships that it closed.
// Parameters: sequence: integer
// Columns: none
MATCH (:Entity)-[r:HAS_ROLE|HAS_PERMISSION|INHERITS|GRANTS|CAN_ACT_AS|OWNED_BY|ENABLES|BELONGS_TO|PERFORMS|PART_OF|NEXT|SEPARATED_FROM|COMBINED_IN]->(:Entity)
WHERE r.until = $sequence
CALL (r) { REMOVE r.until } IN TRANSACTIONS OF 10000 ROWS
