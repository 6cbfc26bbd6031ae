// Which extracts were imported, oldest first? What was written in the product itself is no extract of a source.
// Parameters: productSource: text, the source of what is written in the product
// Columns: sequence, source, takenAt, incomplete, removal
MATCH (snapshot:Snapshot)
WHERE snapshot.complete AND snapshot.source <> $productSource
RETURN
  snapshot.sequence AS sequence,
  snapshot.source AS source,
  snapshot.takenAt AS takenAt,
  coalesce(snapshot.incomplete, false) AS incomplete,
  coalesce(snapshot.removal, false) AS removal
ORDER BY sequence
