// The last transaction of an import: all that it wrote is read from now on.
// Parameters: sequences: list of integers; importedAt: text
// Columns: none
UNWIND $sequences AS sequence
MATCH (s:Snapshot {sequence: toInteger(sequence)})
SET s.complete = true, s.importedAt = $importedAt
