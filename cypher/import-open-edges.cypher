// Writes relationships of one type. Each end is looked up once a batch, however many relationships it has there; the
// places of the ends in the list count, so the list of nodes is compared with that of keys.
// Parameters: type: text; ends: list of node keys, each once; rows: list of lists: the places of both ends in that list, key, source, since, file, row, and a map of all other properties
// Columns: written: integer, as many as there are rows; 0 where one of the ends is not there
UNWIND $ends AS key
MATCH (n:Entity {key: key})
WITH collect(n) AS ends
WHERE [n IN ends | n.key] = $ends
UNWIND $rows AS row
WITH ends[row[0]] AS a, ends[row[1]] AS b, row
CREATE (a)-[r:$($type) {key: row[2], source: row[3], since: row[4], file: row[5], row: row[6]}]->(b)
SET r += row[7]
RETURN count(r) AS written
