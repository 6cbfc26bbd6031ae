import { chooseFiles } from './choose-files.ts';
import { FieldFault } from './fields.ts';
import { UnreadableSource, type Sink, type SourceFile, type SourceFormat } from './format.ts';
import { mapAccount } from './ldif/accounts.ts';
import { classOf } from './ldif/classes.ts';
import { Directory } from './ldif/directory.ts';
import { entryOf } from './ldif/entry.ts';
import { mapGroup } from './ldif/groups.ts';
import { readLdif, type LdifRecord } from './ldif/records.ts';
import { serviceBranches } from './ldif/settings.ts';
import { countingLooks } from './looks.ts';
import { giveRecord, type Mapped } from './mapped.ts';

/**
 * LDIF of a directory (RFC 2849; docs/import/ldif.md): people, service accounts, groups and who is in them. Each file is
 * looked through twice, because groups name members that may stand after them; memory is that of the entries' names.
 */
export const ldif: SourceFormat = {
  name: 'ldif',

  recognise(files) {
    const file = files.find(({ head }) => /^(?:version: *1\r?\n|#[^\n]*\n|\r?\n)*dn::? /i.test(head));
    return file ? `${file.name} begins with an entry (dn:)` : null;
  },

  async read(files, options, sink) {
    const chosen = chooseFiles(files, ['.ldif', '.ldf', '.ldi']);
    const services = await serviceBranches(options.mapping);
    const directory = new Directory();
    const onBytes = countingLooks(sink, 2);
    let entries = 0;
    const note = (record: LdifRecord): void => {
      if (record.dn === undefined) return;
      entries++;
      try {
        const entry = entryOf(record);
        directory.note(entry, classOf(entry, services));
      } catch (fault) {
        // Told when the record is read.
        if (!(fault instanceof FieldFault)) throw fault;
      }
    };
    for (const file of chosen) await readLdif(file, options.encoding, { onRecord: note }, onBytes);
    if (entries === 0)
      throw new UnreadableSource('No file has an entry (dn:): this is no LDIF of a directory.');
    for (const file of chosen) {
      const read = { entries: 0, stated: undefined as number | undefined };
      const onRecord = (record: LdifRecord): void => {
        if (record.dn !== undefined) read.entries++;
        give(record, file, sink, (entry) => mapEntry(entry, services, directory));
      };
      const onComment = (comment: string): void => {
        const stated = /^numEntries: (\d+)$/.exec(comment);
        if (stated) read.stated = (read.stated ?? 0) + Number(stated[1]);
      };
      await readLdif(file, options.encoding, { onRecord, onComment }, onBytes);
      if (read.stated !== undefined)
        sink.controlTotal(`numEntries of ${file.name}`, read.stated, read.entries);
    }
  },
};

function mapEntry(record: LdifRecord, services: readonly string[], directory: Directory): Mapped {
  const entry = entryOf(record);
  const { is, kind } = classOf(entry, services);
  const byAddress = record.byAddress.map(
    (attribute) => `value of ${attribute} by an address, which is not fetched`,
  );
  if (is === 'other') return { rows: [], setAside: `entry that is neither an account nor a group (${kind})` };
  const mapped = is === 'group' ? mapGroup(entry, kind, directory) : mapAccount(entry, kind, directory);
  return { ...mapped, notUnderstood: [...(mapped.notUnderstood ?? []), ...byAddress] };
}

function give(record: LdifRecord, file: SourceFile, sink: Sink, map: (record: LdifRecord) => Mapped): void {
  const at = { file: file.name, row: record.line };
  if (record.dn !== undefined) {
    giveRecord(sink, 'entry', at, () => map(record));
    return;
  }
  const result = record.nameless.get('result');
  if (result !== undefined) {
    if (!/^0\b/.test(result))
      throw new UnreadableSource(
        `${file.name}, line ${record.line}: the search ended with “${result.slice(0, 100)}”, so the file has only a part. Export it again, in pages (ldapsearch -E pr=1000/noprompt).`,
      );
    return;
  }
  if (record.nameless.has('ref')) sink.notUnderstood('reference to another server (ref)', at);
  else giveRecord(sink, 'entry', at, () => map(record));
}
