import type { Sink } from '../format.ts';

/** One `ListResponse` (RFC 7644 section 3.4.2), and what was read of it. */
interface Page {
  totalResults: number | undefined;
  startIndex: number | undefined;
  readonly types: Set<string>;
  readonly ids: string[];
}

/** Pages that are taken for one list. */
interface List {
  readonly total: number;
  readonly types: ReadonlySet<string>;
  readonly pages: readonly Page[];
}

/** The pages of list responses over all files, and whether they are all that the service said there is. */
export class Pages {
  readonly #pages = new Map<string, Page>();

  /** @param at what tells pages apart: file and pointer of the response */
  state(at: string, attribute: string, value: unknown): void {
    if (typeof value !== 'number') return;
    if (attribute === 'totalresults') this.#page(at).totalResults = value;
    if (attribute === 'startindex') this.#page(at).startIndex = value;
  }

  read(at: string, type: string, id: string): void {
    const page = this.#page(at);
    page.types.add(type);
    page.ids.push(id);
  }

  /**
   * States the control totals: one for all pages that have types of resource in common and state the same number. Two
   * lists of equal length are told from one that was read twice by their ids.
   */
  check(sink: Sink): void {
    for (const { total, types, pages } of this.#lists()) {
      const ids = pages.flatMap((page) => page.ids);
      const distinct = new Set(ids).size;
      const starts = Math.max(1, pages.filter(({ startIndex }) => startIndex === 1).length);
      const what = `totalResults of ${[...types].sort().join(', ') || 'resources'}`;
      if (distinct === total) sink.controlTotal(what, total, distinct);
      else sink.controlTotal(what, total * starts, ids.length);
    }
  }

  #lists(): List[] {
    const lists: List[] = [];
    const stated = [...this.#pages.values()].filter((page) => page.totalResults !== undefined);
    // An empty page belongs to any list of its length: clients ask until there is nothing more.
    for (const page of stated.sort((a, b) => b.types.size - a.types.size)) {
      const total = page.totalResults!;
      const own = lists.filter(
        (list) => list.total === total && (page.types.size === 0 || !list.types.isDisjointFrom(page.types)),
      );
      const joined: List = {
        total,
        types: new Set([...own.flatMap((list) => [...list.types]), ...page.types]),
        pages: [...own.flatMap((list) => list.pages), page],
      };
      for (const list of own) lists.splice(lists.indexOf(list), 1);
      lists.push(joined);
    }
    return lists;
  }

  #page(at: string): Page {
    let page = this.#pages.get(at);
    if (!page) {
      page = { totalResults: undefined, startIndex: undefined, types: new Set(), ids: [] };
      this.#pages.set(at, page);
    }
    return page;
  }
}
