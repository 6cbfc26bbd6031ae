// Which imports were completed, newest first?
// Parameters: none
// Columns: sequence, source, takenAt, importedAt, incomplete, placeholders, manifest, files, warnings
MATCH (snapshot:Snapshot)
WHERE snapshot.complete
RETURN
  snapshot.sequence AS sequence,
  snapshot.source AS source,
  snapshot.takenAt AS takenAt,
  snapshot.importedAt AS importedAt,
  coalesce(snapshot.incomplete, false) AS incomplete,
  coalesce(snapshot.placeholders, 0) AS placeholders,
  snapshot.manifest AS manifest,
  coalesce(snapshot.files, []) AS files,
  coalesce(snapshot.warnings, []) AS warnings
ORDER BY sequence DESC
