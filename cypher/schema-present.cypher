// Which constraints and indexes are there? A constraint has an index of its name.
// Parameters: none
// Columns: name: text
SHOW INDEXES YIELD name
RETURN name
