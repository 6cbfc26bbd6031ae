import { asObject, FieldFault, isObject } from '../fields.ts';
import type { Sink, SourceFile } from '../format.ts';
import { keysOf, type JsonValue } from '../json.ts';
import { giveRecord, type Mapped } from '../mapped.ts';
import { resourceType, withLowerNames } from './attributes.ts';
import type { Shape } from './document.ts';
import { mapGroup } from './groups.ts';
import type { ScimIds } from './ids.ts';
import type { Pages } from './pages.ts';
import { mapUser } from './users.ts';

/** What resources may refer to: ids of the groups that the files describe, and of those whose members they list. */
export class KnownGroups {
  readonly all = new Set<string>();
  readonly withMembers = new Set<string>();

  note(value: JsonValue): void {
    if (!isObject(value)) return;
    const resource = withLowerNames(value);
    const { id, members } = resource;
    if (typeof id !== 'string' || resourceType(resource) !== 'Group') return;
    this.all.add(id);
    if (Array.isArray(members)) this.withMembers.add(id);
  }
}

/** Gives the resources of one file to the sink. */
export class ResourceReader {
  readonly #file: SourceFile;
  readonly #shape: Shape;
  readonly #known: KnownGroups;
  readonly #ids: ScimIds;
  readonly #pages: Pages;
  readonly #sink: Sink;

  constructor(file: SourceFile, shape: Shape, known: KnownGroups, ids: ScimIds, pages: Pages, sink: Sink) {
    this.#file = file;
    this.#shape = shape;
    this.#known = known;
    this.#ids = ids;
    this.#pages = pages;
    this.#sink = sink;
  }

  take(value: JsonValue, pointer: string): void {
    const resource = isObject(value) ? withLowerNames(value) : undefined;
    const type = resource ? resourceType(resource) : 'unknown';
    const kind = KINDS.has(type) ? type.toLowerCase() : 'resource';
    giveRecord(this.#sink, kind, { file: this.#file.name, pointer }, (): Mapped => {
      const object = asObject(resource ?? value, 'resource');
      if (type === 'User') return mapUser(object, this.#known.withMembers, this.#ids);
      if (type === 'Group') return mapGroup(object, this.#known.all, this.#ids);
      if (type === 'unknown')
        throw new FieldFault('schemas', 'it does not say what resource it is (schemas)');
      const what = `resource of type ${type}`;
      return { rows: [], setAside: what, notUnderstood: [what] };
    });
    if (this.#shape === 'pages' || this.#shape === 'list of pages') {
      const id = typeof resource?.['id'] === 'string' ? resource['id'] : pointer;
      this.#pages.read(this.#page(pointer), type, id);
    }
  }

  /** Attributes of a list response. */
  other(value: unknown, pointer: string): void {
    const keys = keysOf(pointer);
    const depth = this.#shape === 'list of pages' ? 1 : 0;
    if (keys.length === depth + 1) this.#pages.state(this.#page(pointer), keys[depth].toLowerCase(), value);
  }

  #page(pointer: string): string {
    return `${this.#file.name}\n${this.#shape === 'list of pages' ? keysOf(pointer)[0] : ''}`;
  }
}

const KINDS: ReadonlySet<string> = new Set(['User', 'Group']);
