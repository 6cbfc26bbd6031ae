// What is stored of each completed snapshot, for comparing it with what the audit log says?
// Parameters: none
// Columns: sequence, source, takenAt, importedAt, incomplete, placeholders, removal, manifest, files
MATCH (snapshot:Snapshot)
WHERE snapshot.complete
RETURN
  snapshot.sequence AS sequence,
  snapshot.source AS source,
  snapshot.takenAt AS takenAt,
  snapshot.importedAt AS importedAt,
  snapshot.incomplete AS incomplete,
  snapshot.placeholders AS placeholders,
  snapshot.removal AS removal,
  snapshot.manifest AS manifest,
  snapshot.files AS files
ORDER BY sequence
