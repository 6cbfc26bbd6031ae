/**
 * Who may import whom (docs/architecture.md). Each rule says why, and what to do instead.
 * "Outside" of a folder is everything in the project but that folder and what its rule names.
 */
const INSIDE = '^(server|seed|web|tests|bench)/';

/** A folder that may import nothing of the project but itself and some others. */
function only(folder, allowed, comment) {
  const pathNot = [`^${folder}`, ...allowed];
  return {
    name: `${folder.split('/').at(-1)}-imports`,
    severity: 'error',
    comment,
    from: { path: `^${folder}` },
    to: { path: INSIDE, pathNot },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only(
      'server/domain/',
      [],
      'The words of the model depend on nothing, so that everything can depend on them. Move what you need into domain/, or the code that needs it out.',
    ),
    {
      name: 'domain-is-plain',
      severity: 'error',
      comment:
        'The words of the model need no package and no Node.js: they must be readable, and run, anywhere. Do it where the value is used.',
      from: { path: '^server/domain/' },
      to: { path: 'node_modules', dependencyTypesNot: ['local'] },
    },
    only(
      'server/analysis/',
      ['^server/domain/'],
      'The analysis is pure functions over the recorded graph, so that it can be tested on made-up worlds. Pass in what you need as an argument.',
    ),
    only(
      'server/graph/',
      ['^server/domain/'],
      'The graph answers one question a method and knows no analysis. Compose answers in answers/ instead.',
    ),
    only(
      'server/import/',
      ['^server/(domain|database)/', '^server/graph/', '^server/(config|acting-identity)\\.ts$', '^seed/'],
      'An import reads rows and writes a snapshot; it knows no analysis and no API. Share what both need in domain/.',
    ),
    {
      name: 'import-uses-ports',
      severity: 'error',
      comment:
        'Only the import command puts the parts together; the import itself works on the ports, so that it can be tested without a database. Add a method to the port.',
      from: { path: '^server/import/', pathNot: '^server/import/command' },
      to: { path: ['^server/graph/neo4j/', '^server/(database|config|acting-identity)', '^seed/'] },
    },
    {
      name: 'export-imports',
      severity: 'error',
      comment:
        'An export writes what its port brings; only its command puts the parts together. Add a method to the port, or share words in domain/.',
      from: { path: '^server/export/', pathNot: '^server/export/command' },
      to: { path: INSIDE, pathNot: ['^server/export/', '^server/graph/[^/]+\\.ts$', '^server/domain/'] },
    },
    only(
      'server/answers/',
      ['^server/graph/[^/]+\\.ts$', '^server/(analysis|domain)/'],
      'Answers compose the analysis with what the graph’s port brings; they know no database and no API. Add a method to the port.',
    ),
    only(
      'server/resolvers/',
      [
        '^server/graph/[^/]+\\.ts$',
        '^server/(answers|analysis|domain|exceptions)/',
        '^server/(context|errors|loaders|work)\\.ts$',
      ],
      'A resolver checks, delegates and returns: it asks the graph’s port and the answers, never the database. Add a method to the port.',
    ),
    {
      name: 'audit-imports',
      severity: 'error',
      comment:
        'The verification of the audit log reads it by its port and judges by itself, so that it can be tested on made-up logs. Only its command puts the parts together. Add a method to the port.',
      from: { path: '^server/audit/', pathNot: '^server/audit/command' },
      to: {
        path: INSIDE,
        pathNot: ['^server/audit/', '^server/graph/[^/]+\\.ts$', '^server/domain/'],
      },
    },
    {
      name: 'evidence-imports',
      severity: 'error',
      comment:
        'An evidence pack is made of what the graph’s and the audit log’s ports bring and the analysis finds; it knows no database and no API. Only its command puts the parts together. Add a method to the port.',
      from: { path: '^server/evidence/', pathNot: '^server/evidence/command' },
      to: {
        path: INSIDE,
        pathNot: ['^server/(evidence|audit|answers|analysis|domain)/', '^server/graph/[^/]+\\.ts$'],
      },
    },
    only(
      'server/exceptions/',
      ['^server/graph/[^/]+\\.ts$', '^server/(analysis|domain)/'],
      'Working on exceptions is rules over what the store’s port brings; it knows no database and no API. Add a method to the port.',
    ),
    {
      name: 'one-place-knows-the-driver',
      severity: 'error',
      comment:
        'Only server/graph/neo4j/ talks to the database, so that there is one place for its errors, time limits and types. Use its Connection, or a method of the port.',
      from: { pathNot: '^server/graph/neo4j/' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'database-is-machinery',
      severity: 'error',
      comment:
        'server/database/ fetches and runs a Neo4j and knows nothing of what is stored there. It may use the settings of a connection.',
      from: { path: '^server/database/' },
      to: {
        path: INSIDE,
        pathNot: [
          '^server/database/',
          '^server/graph/neo4j/(connection|statement)\\.ts$',
          '^server/domain/fault\\.ts$',
        ],
      },
    },
    {
      name: 'only-main-knows-everything',
      severity: 'error',
      comment:
        'main.ts and the commands are where the parts are put together; nobody imports them. Move what you need to a module of its own.',
      from: {},
      to: { path: '^server/(main|(import|audit|evidence|export)/command)\\.ts$' },
    },
    {
      name: 'web-asks-by-the-api',
      severity: 'error',
      comment:
        'The page knows the server by its schema alone, as any script does. Run `npm run codegen` for the types.',
      from: { path: '^web/' },
      to: { path: '^(server|seed)/' },
    },
    {
      name: 'server-does-not-know-the-page',
      severity: 'error',
      comment: 'The server serves the built page as files. What both need is in the schema.',
      from: { path: '^(server|seed)/' },
      to: { path: '^web/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      comment: 'What the product needs is part of the product: move it out of tests/.',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'product-does-not-know-the-benchmark',
      severity: 'error',
      comment:
        'The benchmark looks at the product and at other engines from outside, and is not shipped. Move what the product needs into it.',
      from: { path: '^(server|seed|web)/' },
      to: { path: '^bench/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Two modules that need each other are one idea or three: join them, or move what both need to a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-missing',
      severity: 'error',
      comment: 'This import leads nowhere: mend the path, or add the package to package.json.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
