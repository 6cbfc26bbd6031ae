// Search by parts of the name, folded to lower case.
// Parameters: none
// Columns: none
CREATE TEXT INDEX entity_search_name IF NOT EXISTS FOR (n:Entity) ON (n.searchName)
