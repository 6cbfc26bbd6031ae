import type { ImportRequest } from '../report.ts';
import { UnreadableSource, type FormatName, type SourceFormat, type SourceHead } from './format.ts';
import { FORMATS } from './formats.ts';

/** What each format is recognised by, for the message that none was. */
const LOOKED_FOR: Readonly<Record<FormatName, string>> = {
  bundle: 'a folder with files of a bundle (identities.csv, roles.csv, …)',
  tabular: 'CSV with the columns of a ready mapping, or a mapping beside it (mapping.yaml)',
  sap: 'extracts of SAP tables (AGR_USERS, AGR_1251, USR02, …)',
  keycloak: 'JSON of a realm (realm, roles, users)',
  scim: 'JSON of SCIM 2.0 (schemas that begin with urn:ietf:params:scim)',
  'aws-iam': 'JSON of get-account-authorization-details (UserDetailList, RoleDetailList)',
  bpmn: 'XML of BPMN 2.0 (definitions)',
  ldif: 'LDIF (lines that begin with dn:)',
  opengraph: 'JSON with graph, nodes and edges',
  links: 'links.csv, or links.yaml',
};

/** Formats that this installation reads, as `--format` takes them. */
export function formatNames(): string[] {
  return ['bundle', ...FORMATS.map(({ name }) => name)];
}

/**
 * The format that is named, else the only one that knows the files. Throws `UnreadableSource` where there is none or more
 * than one, with what was looked for.
 * @returns with why it was taken, null where it was named
 */
export function chooseFormat(
  { format: asked, mapping }: Pick<ImportRequest, 'format' | 'mapping'>,
  heads: readonly SourceHead[],
  path: string,
): { format: SourceFormat; recognised: string | null } {
  if (asked !== undefined) {
    const format = FORMATS.find(({ name }) => name === asked);
    if (!format) throw new UnreadableSource(`--format ${asked} is none of ${formatNames().join(', ')}`);
    return { format, recognised: null };
  }
  const known = FORMATS.flatMap((format) => {
    const recognised = format.recognise(heads);
    return recognised === null ? [] : [{ format, recognised }];
  });
  if (known.length === 1) return known[0];
  const reader = FORMATS.find(({ name }) => name === 'tabular');
  if (known.length === 0 && mapping !== undefined && reader)
    return { format: reader, recognised: 'a mapping is given' };
  if (known.length > 1)
    throw new UnreadableSource(
      `${path} could be ${known.map(({ format, recognised }) => `${format.name} (${recognised})`).join(' or ')}; say which by --format`,
    );
  const looked = ['bundle' as const, ...FORMATS.map(({ name }) => name)];
  throw new UnreadableSource(
    [
      `${path} cannot be read: it has no file of a bundle, nor of another format that is known here. Looked for:`,
      ...looked.map((name) => `  ${name}: ${LOOKED_FOR[name]}`),
      'If it is one of these, name it by --format; for any other CSV write a mapping (docs/import/tabular.md).',
    ].join('\n'),
  );
}
