import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types of all resolvers, from the schema (`graphql-codegen --config server/schema/codegen.ts`). A mapper is what a
 * type's resolvers are handed: see `server/resolvers/parents.ts`.
 */
const config: CodegenConfig = {
  schema: 'server/schema/*.graphql',
  generates: {
    'server/resolvers/generated/types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        immutableTypes: true,
        makeResolverTypeCallable: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        contextType: '../../context.ts#Context',
        scalars: {
          Date: { input: '../../domain/day.ts#Day', output: 'string' },
          DateTime: 'string',
        },
        mappers: Object.fromEntries(
          [
            ...[
              'AccessPath',
              'Action',
              'AmountRange',
              'Completion',
              'Dataset',
              'Evidence',
              'Function',
              'Graph',
            ],
            ...['GraphEdge', 'GraphNode', 'Identity', 'ImportedFile', 'ModeSummary', 'Permission'],
            ...['PermissionWitness', 'ScopedRanges', 'Snapshot', 'Step', 'StepWitness', 'ToxicCombination'],
            ...['Violation', 'Witness', 'Workflow'],
            ...[
              'Cause',
              'Causes',
              'ChangedEdge',
              'CombinationTotal',
              'CompletionChange',
              'Coverage',
              'Obstacle',
            ],
            ...['Obstacles', 'Overview', 'StepAlternatives', 'StepObstacles', 'WorkflowTotal'],
            ...['Exception'],
            ...[
              'Assessment',
              'AssessmentException',
              'AssessmentTest',
              'ControlRun',
              'Credential',
              'Decision',
            ],
            ...['DefinitionDifference', 'LookBack', 'MisstatementPath', 'Review', 'ReviewState', 'RowOrigin'],
            ...['LookedAtSnapshot', 'Subject'],
          ].map((type) => [type, `../parents.ts#${type}Parent`]),
        ),
      },
    },
  },
  hooks: { afterAllFileWrite: ['prettier --write'] },
};

export default config;
