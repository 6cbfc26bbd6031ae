import { basename } from 'node:path';
import { hasHeader } from './delimited/head.ts';
import { UnreadableSource, type FormatOptions, type Place, type Sink, type SourceFormat } from './format.ts';
import { Groups, linksOf } from './links/groups.ts';
import { keyBy, readRules, type LinkRule } from './links/rules.ts';
import { isLinksHeader, readLinksTable, TABLE_RULES } from './links/table.ts';
import { counting } from './text.ts';

const RULES_FILES = ['links.yaml', 'links.yml'];
const MOST_LISTED = 1_000;

/** A way of linking: its number among the keys, its name, and where what it made is to be found. */
interface Way {
  readonly number: number;
  readonly name: string;
  readonly several: boolean;
  /** Where a rule is written; absent where the keys have places of their own. */
  readonly at: Place | undefined;
}

/** Accounts of one person over all sources, as CAN_ACT_AS with via OWN_ACCOUNT (docs/import/links.md). */
export const links: SourceFormat = {
  name: 'links',
  asksForIdentities: true,
  recognise(files) {
    const rules = files.find(({ name }) => RULES_FILES.includes(basename(name)));
    if (rules) return `there is ${rules.name}`;
    const table = files.find(({ head }) => hasHeader(head, isLinksHeader));
    return table ? `${table.name} has the columns of a table of links` : null;
  },
  async read(files, { encoding, identities }, sink) {
    if (!identities) throw new Error('links are read with the stored identities alone');
    const groups = new Groups();
    try {
      const rulesFile = files.find(({ name }) => RULES_FILES.includes(basename(name)));
      const rules = rulesFile ? readRules(rulesFile.path, rulesFile.name) : [];
      await addIdentities(identities, rules, groups);
      const onBytes = counting(sink);
      let tables = 0;
      for (const file of files)
        if (file !== rulesFile && (await readLinksTable(file, encoding, groups, sink, onBytes))) tables++;
      if (tables + rules.length === 0)
        throw new UnreadableSource(
          'There is neither a table with person and account, nor one with identity and employee_number or email, nor links.yaml',
        );
      for (const [name, number] of Object.entries(TABLE_RULES))
        giveGroups({ number, name, several: false, at: undefined }, groups, sink);
      for (const [number, rule] of rules.entries()) {
        const at = { file: rulesFile!.name, row: rule.line };
        sink.record('rule', at);
        giveGroups({ number, name: ruleName(rule), several: rule.several, at }, groups, sink);
      }
    } finally {
      groups.close();
    }
  },
};

async function addIdentities(
  identities: NonNullable<FormatOptions['identities']>,
  rules: readonly LinkRule[],
  groups: Groups,
): Promise<void> {
  for await (const identity of identities()) {
    groups.addIdentity(identity);
    for (const [number, rule] of rules.entries()) {
      if (rule.sources && !rule.sources.includes(identity.source)) continue;
      const key = keyBy(rule, identity);
      if (key !== undefined) groups.addKey(number, key, identity.id);
    }
  }
}

function ruleName(rule: LinkRule): string {
  return rule.by === 'email' ? 'e-mail' : `employee number in the id (${rule.patterns.join(', ')})`;
}

/** One record a group of identities with the same key. */
function giveGroups(way: Way, groups: Groups, sink: Sink): void {
  let listed = 0;
  const list = (text: string): void => {
    if (++listed <= MOST_LISTED) sink.notice(text);
  };
  for (const group of groups.of(way.number)) {
    const found = linksOf(group, way.several);
    const at = group.at ?? way.at;
    if (!at) throw new Error(`nobody knows where the ${way.name} ${group.key} comes from`);
    sink.record(`same ${way.name}`, at);
    const ids = group.members.map(({ id }) => id).join(', ');
    if (typeof found === 'string') {
      sink.setAside(`ambiguous: ${found}`);
      list(`Ambiguous, so not linked: ${way.name} ${group.key}: ${found}: ${ids}`);
      continue;
    }
    for (const { id, kind } of found.without)
      list(`Not linked, being ${kind}: ${id}, although it has the same ${way.name}, ${group.key}`);
    if (found.links.length === 0) sink.setAside('nobody and nothing to link is left');
    for (const [identity, target] of found.links)
      sink.row('can_act_as.csv', {
        identity,
        target,
        via: 'OWN_ACCOUNT',
        rationale: `Same ${way.name}: ${group.key}`,
      });
  }
  if (listed > MOST_LISTED) sink.notice(`… and ${listed - MOST_LISTED} more by ${way.name}`);
}
