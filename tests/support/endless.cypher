// Counts for longer than anybody waits.
// Parameters: none
// Columns: counted
UNWIND range(1, 100000000000) AS number
WITH number
WHERE number % 2 = 2
RETURN count(number) AS counted
