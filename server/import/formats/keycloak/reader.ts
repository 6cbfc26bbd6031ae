import { asObject, isObject, objectsOf } from '../fields.ts';
import { UnreadableSource, type Sink, type SourceFile } from '../format.ts';
import { keysOf, type JsonObject, type JsonValue } from '../json.ts';
import { giveRecord, told } from '../mapped.ts';
import { mapClient } from './clients.ts';
import { NOT_READ, READ, WITHOUT_ACCESS } from './elements.ts';
import type { Realm } from './realm.ts';
import { mapGroup, mapRole, pathOfGroup } from './roles.ts';
import { pointerOfRealm } from './survey.ts';
import { mapUser } from './users.ts';

/** Gives the records of one file, of which the realms are known, to the sink. */
export class RealmReader {
  readonly #file: SourceFile;
  readonly #depth: number;
  readonly #realms: ReadonlyMap<string, Realm>;
  readonly #sink: Sink;

  constructor(file: SourceFile, depth: number, realms: ReadonlyMap<string, Realm>, sink: Sink) {
    this.#file = file;
    this.#depth = depth;
    this.#realms = realms;
    this.#sink = sink;
  }

  /** A value at one of the patterns `READ` and `NOT_READ`. */
  take(value: JsonValue, pointer: string): void {
    const [element, second, third] = keysOf(pointer).slice(this.#depth);
    const realm = this.#realms.get(pointerOfRealm(pointer, this.#depth));
    if (!realm) return;
    const give = (kind: string, map: (object: JsonObject) => ReturnType<typeof mapUser>): void =>
      giveRecord(this.#sink, kind, this.#place(pointer), () => map(asObject(value, kind)));
    if (element === 'users') give('user', (user) => mapUser(realm, user));
    else if (element === 'federatedUsers') give('federated user', (user) => mapUser(realm, user));
    else if (element === 'clients') give('client', (client) => mapClient(realm, client));
    else if (element === 'groups') this.#group(realm, value, pointer, undefined);
    else if (element === 'roles' && second === 'realm')
      give('realm role', (role) => mapRole(realm, role, undefined));
    else if (element === 'roles' && second === 'client')
      give('client role', (role) => mapRole(realm, role, third));
    else if (element === 'registrationAllowed') {
      if (value === true)
        this.#sink.notUnderstood('registrationAllowed: anybody can become a user', this.#place(pointer));
    } else this.#notRead(keysOf(pointer).slice(this.#depth), pointer);
  }

  /** What lies at no pattern: scalars, and objects and lists as `undefined`. */
  other(value: string | number | boolean | null | undefined, pointer: string): void {
    const keys = keysOf(pointer).slice(this.#depth);
    const [element] = keys;
    if (element === undefined || value === null) return;
    if (value !== undefined) {
      const isPeopled = keys.length === 1 && READ.some((pattern) => pattern.startsWith(`/${element}/`));
      if (isPeopled || element === 'roles')
        throw new UnreadableSource(`${this.#file.name}, ${pointer}: there is no list, so it cannot be read.`);
    } else if (!WITHOUT_ACCESS.has(element))
      this.#sink.notUnderstood(told(`realm element ${keys.join('/')}`), this.#place(pointer));
  }

  #group(realm: Realm, value: JsonValue, pointer: string, parent: string | undefined): void {
    let path: string | undefined;
    giveRecord(this.#sink, 'group', this.#place(pointer), () => {
      const group = asObject(value, 'group');
      path = pathOfGroup(group, parent);
      objectsOf(group, 'subGroups');
      return mapGroup(realm, group, path, parent);
    });
    const subgroups = isObject(value) ? value['subGroups'] : undefined;
    if (path === undefined || !Array.isArray(subgroups)) return;
    for (const [at, child] of subgroups.entries())
      this.#group(realm, child, `${pointer}/subGroups/${at}`, path);
  }

  #notRead(keys: readonly string[], pointer: string): void {
    const what = Object.entries(NOT_READ).find(([pattern]) => matches(pattern, keys))?.[1];
    if (what !== undefined) this.#sink.notUnderstood(what, this.#place(pointer));
  }

  #place(pointer: string) {
    return { file: this.#file.name, pointer };
  }
}

function matches(pattern: string, keys: readonly string[]): boolean {
  const wanted = keysOf(pattern);
  return wanted.length === keys.length && wanted.every((key, at) => key === '*' || key === keys[at]);
}
