import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

/*
 * What only types can show; everything else is oxlint's. Formatting is prettier's.
 */
export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'build',
      '.svelte-kit',
      'out',
      'data',
      'src/server/store/schema.ts',
      'src/i18n/catalogue.ts',
    ],
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts', 'bin/**/*.ts'],
    ignores: ['src/routes/**'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts', 'src/domain/report/form/kz-*.ts', 'demo/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  ...svelte.configs.recommended.map((config) => ({ ...config, files: config.files ?? ['**/*.svelte'] })),
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    // The site lives at the root of its host.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
)
