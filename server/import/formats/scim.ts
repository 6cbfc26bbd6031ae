import { chooseFiles } from './choose-files.ts';
import { UnreadableSource, type SourceFile, type SourceFormat } from './format.ts';
import { readJson } from './json.ts';
import { countingLooks } from './looks.ts';
import { RESOURCES, surveyDocument, type Shape } from './scim/document.ts';
import { scimIds } from './scim/ids.ts';
import { Pages } from './scim/pages.ts';
import { KnownGroups, ResourceReader } from './scim/reader.ts';

/**
 * Users and groups as a SCIM 2.0 service gives them (RFC 7643, RFC 7644; docs/import/scim.md): pages of list responses,
 * lists of resources, or single resources, in one file or several. Each file is looked through twice, because users may
 * stand before the groups that they refer to; memory is that of the ids.
 */
export const scim: SourceFormat = {
  name: 'scim',

  recognise(files) {
    const file = files.find(({ head }) => /"urn:ietf:params:scim:(?:schemas|api:messages):/i.test(head));
    return file ? `${file.name} has schemas of SCIM (urn:ietf:params:scim:…)` : null;
  },

  async read(files, options, sink) {
    const json = chooseFiles(files, ['.json', '.scim']);
    const known = new KnownGroups();
    const ids = scimIds(options.source ?? 'scim');
    const pages = new Pages();
    const onBytes = countingLooks(sink, 2);
    const found: { file: SourceFile; shape: Shape }[] = [];
    for (const file of json) {
      const shape = await surveyDocument(file, options.encoding, known.note.bind(known), onBytes);
      if (shape) found.push({ file, shape });
      else sink.notice(`${file.name} is not read: it has no resource and no list of resources.`);
    }
    if (found.length === 0)
      throw new UnreadableSource(
        'No file has a resource or a list of resources as SCIM 2.0 writes them (“Resources”, “schemas”, “id”).',
      );
    for (const { file, shape } of found) {
      const reader = new ResourceReader(file, shape, known, ids, pages, sink);
      const onValue = reader.take.bind(reader);
      const onOther = reader.other.bind(reader);
      await readJson(file, options.encoding, { values: RESOURCES[shape], onValue, onOther }, onBytes);
    }
    pages.check(sink);
  },
};
