/** What must be known of a realm, from all of its files, before its users can be read. */
export interface Realm {
  readonly name: string;
  /** False where the realm is switched off, so that nobody in it can log in. */
  enabled: boolean;
  /** Ids of the roles that the files describe. */
  readonly roles: Set<string>;
  /** By client id. */
  readonly clients: Map<string, RealmClient>;
  /** Ids of the clients whose service account is among the users. */
  readonly describedServiceAccounts: Set<string>;
}

export interface RealmClient {
  readonly enabled: boolean;
}

/** The realms of all files, by name: one export may be spread over several files. */
export class Realms {
  readonly #realms = new Map<string, Realm>();

  named(name: string): Realm {
    const known = this.#realms.get(name);
    if (known) return known;
    const realm: Realm = {
      name,
      enabled: true,
      roles: new Set(),
      clients: new Map(),
      describedServiceAccounts: new Set(),
    };
    this.#realms.set(name, realm);
    return realm;
  }
}
