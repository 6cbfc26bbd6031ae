import { chooseFiles } from './choose-files.ts';
import { UnreadableSource, type SourceFile, type SourceFormat } from './format.ts';
import { readJson } from './json.ts';
import { jsonRoot } from './json-root.ts';
import { NOT_READ, READ } from './keycloak/elements.ts';
import { RealmReader } from './keycloak/reader.ts';
import { Realms, type Realm } from './keycloak/realm.ts';
import { Survey } from './keycloak/survey.ts';
import { countingLooks } from './looks.ts';

/**
 * Keycloak realm exports (docs/import/keycloak.md): one file with a realm or a list of realms, or a folder with a file of
 * the realm and files of its users. Each file is looked through twice, because users may stand before the roles and
 * clients that they refer to; memory is that of the roles and clients.
 */
export const keycloak: SourceFormat = {
  name: 'keycloak',

  recognise(files) {
    const file = files.find(
      ({ head }) =>
        /"realm"\s*:\s*"/.test(head) &&
        /"(?:users|clients|roles|groups|accessTokenLifespan|sslRequired|requiredCredentials|federatedUsers)"\s*:/.test(
          head,
        ),
    );
    return file ? `${file.name} names a realm, and has its users, roles or clients` : null;
  },

  async read(files, options, sink) {
    const json = chooseFiles(files, ['.json']);
    const realms = new Realms();
    const surveyed: { file: SourceFile; depth: number; realms: ReadonlyMap<string, Realm> }[] = [];
    const onBytes = countingLooks(sink, 2);
    for (const file of json) {
      const depth = (await jsonRoot(file, options.encoding)) === 'list' ? 1 : 0;
      const survey = new Survey(file, depth);
      const values = below(depth, READ);
      await readJson(file, options.encoding, { values, onValue: (v, at) => survey.take(v, at) }, onBytes);
      const found = survey.end(realms);
      if (found.size > 0) surveyed.push({ file, depth, realms: found });
      else sink.notice(`${file.name} is not read: it names no realm.`);
    }
    if (surveyed.length === 0)
      throw new UnreadableSource(`No file names a realm: this is no export of Keycloak (“kc.sh export”).`);
    for (const { file, depth, realms: own } of surveyed) {
      const reader = new RealmReader(file, depth, own, sink);
      const values = below(depth, [...READ, ...Object.keys(NOT_READ)]);
      const onValue = reader.take.bind(reader);
      const onOther = reader.other.bind(reader);
      await readJson(file, options.encoding, { values, onValue, onOther }, onBytes);
    }
    for (const realm of new Set(surveyed.flatMap(({ realms: own }) => [...own.values()]))) {
      if (!realm.enabled)
        sink.notice(`The realm ${realm.name} is disabled, so all of its users are taken for disabled.`);
    }
  },
};

/** Patterns of a document that is a realm, or (depth 1) a list of realms. */
function below(depth: number, patterns: readonly string[]): string[] {
  return patterns.map((pattern) => `${depth === 0 ? '' : '/*'}${pattern}`);
}
