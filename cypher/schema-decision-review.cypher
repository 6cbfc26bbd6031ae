// Decisions are found by their review.
// Parameters: none
// Columns: none
CREATE INDEX decision_review IF NOT EXISTS FOR (n:Decision) ON (n.review)
