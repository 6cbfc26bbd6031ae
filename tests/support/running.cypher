// Which statements run in the database?
// Parameters: none
// Columns: query
SHOW TRANSACTIONS YIELD currentQuery, status
WHERE status STARTS WITH 'Running' AND currentQuery STARTS WITH '//'
RETURN currentQuery AS query
