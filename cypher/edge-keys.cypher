// What are the keys of these edges?
// Parameters:
//   edges: ids of the database
// Columns:
//   edges: ids of the database of those that are there
//   keys: of the same edges
MATCH ()-[edge]->()
WHERE id(edge) IN $edges
RETURN collect(id(edge)) AS edges, collect(edge.key) AS keys
