import type { CodegenConfig } from '@graphql-codegen/cli';

/** The page's questions become typed documents, checked against the server's schema (`npm run codegen`). */
const config: CodegenConfig = {
  schema: 'server/schema/*.graphql',
  documents: ['web/src/questions/*.ts'],
  generates: {
    'web/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        skipTypename: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string' },
      },
    },
  },
};

export default config;
