// Search by parts of the id, folded to lower case.
// Parameters: none
// Columns: none
CREATE TEXT INDEX entity_search_id IF NOT EXISTS FOR (n:Entity) ON (n.searchId)
