import { parseNodeKey } from '../../server/domain/key.ts';
import type { StoredNode, StoredProperties } from '../../server/graph/import-port.ts';

export interface MemoryNode {
  properties: StoredProperties;
  isOpen: boolean;
}

/** The nodes of an import store in memory, as an import compares its rows with them. */
export async function* storedNodes(nodes: ReadonlyMap<string, MemoryNode>): AsyncGenerator<StoredNode> {
  for (const [key, { properties, isOpen }] of nodes) {
    const { source, fingerprint, lastUsedAt, placeholder } = properties;
    yield {
      ...parseNodeKey(key),
      source: String(source),
      isOpen,
      fingerprint: String(fingerprint),
      lastUsedAt: (lastUsedAt as string | undefined) ?? null,
      placeholder: placeholder === true ? withoutBookkeeping(properties) : null,
    };
  }
}

/** The model's properties of a node alone, as a placeholder is handed on with. */
function withoutBookkeeping(properties: StoredProperties): StoredProperties {
  const bookkeeping = ['source', 'fingerprint', 'lastUsedAt', 'key'];
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !bookkeeping.includes(name)));
}
