// Gives rows for longer than anybody waits.
// Parameters: none
// Columns: number
UNWIND range(1, 100000000000) AS number
RETURN number
