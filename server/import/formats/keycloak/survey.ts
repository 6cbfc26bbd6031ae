import { flagOf, isObject, textOf } from '../fields.ts';
import { UnreadableSource, type SourceFile } from '../format.ts';
import { keysOf, type JsonObject, type JsonValue } from '../json.ts';
import { clientRoleId, realmRoleId } from './ids.ts';
import type { Realm, Realms } from './realm.ts';

/**
 * Looks once through what a file says, to learn what its records refer to. Faults of single records are left to the
 * second look, which reports them.
 */
export class Survey {
  readonly #file: SourceFile;
  /** How many keys the pointer of a realm has. */
  readonly #depth: number;
  readonly #names = new Map<string, string>();
  readonly #disabled = new Set<string>();
  /** Where something stands that belongs to a realm. */
  readonly #peopled = new Set<string>();
  readonly #later: { readonly at: string; readonly tell: (realm: Realm) => void }[] = [];

  constructor(file: SourceFile, depth: number) {
    this.#file = file;
    this.#depth = depth;
  }

  take(value: JsonValue, pointer: string): void {
    const keys = keysOf(pointer);
    const at = pointerOfRealm(pointer, this.#depth);
    const [element, second, third] = keys.slice(this.#depth);
    if (element === 'realm') this.#names.set(at, nameOf(value, this.#file, pointer));
    else if (element === 'enabled') {
      if (value === false) this.#disabled.add(at);
    } else {
      this.#peopled.add(at);
      const tell = isObject(value) ? whatItTells(element, second, third, value) : undefined;
      if (tell) this.#later.push({ at, tell });
    }
  }

  /**
   * The realms of the document by the pointer of each: `''`, or `/0`, `/1` … in a list. Throws `UnreadableSource` where
   * users or roles belong to no named realm.
   */
  end(realms: Realms): ReadonlyMap<string, Realm> {
    for (const at of this.#peopled) {
      if (!this.#names.has(at))
        throw new UnreadableSource(
          `${this.#file.name}${at}: there are roles, groups, users or clients, and no name of the realm that they belong to (“realm”). Export the realm again, or take the file out of the folder.`,
        );
    }
    const named = new Map([...this.#names].map(([at, name]) => [at, realms.named(name)]));
    for (const at of this.#disabled) {
      const realm = named.get(at);
      if (realm) realm.enabled = false;
    }
    for (const { at, tell } of this.#later) tell(named.get(at)!);
    return named;
  }
}

/** Pointer of the realm in which a value stands. @param depth how many keys such a pointer has */
export function pointerOfRealm(pointer: string, depth: number): string {
  return depth === 0 ? '' : `/${keysOf(pointer)[0]}`;
}

function whatItTells(
  element: string,
  second: string | undefined,
  third: string | undefined,
  value: JsonObject,
): ((realm: Realm) => void) | undefined {
  switch (element) {
    case 'roles': {
      const role = quietly(() => textOf(value, 'name'));
      if (role === undefined) return undefined;
      return (realm) => {
        realm.roles.add(
          second === 'realm' ? realmRoleId(realm.name, role) : clientRoleId(realm.name, third ?? '', role),
        );
      };
    }
    case 'clients': {
      const client = quietly(() => textOf(value, 'clientId'));
      if (client === undefined) return undefined;
      const enabled = quietly(() => flagOf(value, 'enabled')) !== false;
      return (realm) => {
        realm.clients.set(client, { enabled });
      };
    }
    case 'users': {
      const client = quietly(() => textOf(value, 'serviceAccountClientId'));
      if (client === undefined) return undefined;
      return (realm) => {
        realm.describedServiceAccounts.add(client);
      };
    }
    default:
      return undefined;
  }
}

function nameOf(value: JsonValue, file: SourceFile, pointer: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new UnreadableSource(`${file.name}, ${pointer}: the name of the realm is no text.`);
}

/** What cannot be read is told when the record is. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
