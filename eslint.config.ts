import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import type { Linter } from 'eslint';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsdoc from 'eslint-plugin-jsdoc';
import typescript from 'typescript-eslint';

/** The rooms in the order of ARCHITECTURE.md: a room imports only rooms that stand before it. */
const rooms = ['diagnostics', 'syntax', 'modules', 'model', 'render', 'targets', 'config', 'engine', 'cli'] as const;

const roomDoorMessage = "Another room is entered by its door: import '@standin/<room>'.";

/** What a room may not import: the rooms from itself on, and any file of another room. */
function layering(room: (typeof rooms)[number]): Linter.Config {
  const closed = rooms.slice(rooms.indexOf(room));
  return {
    files: [`packages/${room}/src/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: closed.map((name) => ({
            name: `@standin/${name}`,
            message: `The room ${room} imports only rooms above it in ARCHITECTURE.md, and its own files by their path.`,
          })),
          patterns: [
            { group: ['@standin/*/*', '!@standin/config/options'], message: roomDoorMessage },
            { regex: `^(\\.\\./)+(packages/)?(${rooms.filter((name) => name !== room).join('|')})/src/`, message: roomDoorMessage },
            ...(room === 'syntax'
              ? []
              : [{ group: ['tree-sitter', 'tree-sitter-go', 'web-tree-sitter'], message: 'Only the syntax room knows tree-sitter.' }]),
            ...(room === 'cli' ? [] : [{ group: ['node:process', 'process'], message: 'Only the cli room knows the process.' }]),
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  { ignores: ['**/node_modules/', 'dist/', 'dist.*/', 'coverage/', 'examples/', '**/fixtures/', '**/input/', '**/want/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  eslint.configs.recommended,
  typescript.configs.strictTypeChecked,
  importX.flatConfigs.typescript,
  {
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what column counts and scanners are about.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Interfaces here describe plain objects of functions, which use no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // The tests of terminal output read escape sequences.
      'no-control-regex': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-default-export': 'error',
      'import-x/extensions': ['error', 'ignorePackages'],
      'import-x/no-duplicates': 'error',
      eqeqeq: 'error',
      'no-warning-comments': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'max-params': ['error', 4],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true }],
      complexity: ['error', 20],
    },
  },
  ...rooms.map(layering),
  {
    files: ['packages/*/src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false },
          require: { FunctionDeclaration: true, ClassDeclaration: true, ArrowFunctionExpression: true, FunctionExpression: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ExportNamedDeclaration:has(> VariableDeclaration)'],
          enableFixer: false,
        },
      ],
      'jsdoc/no-types': 'error',
      'jsdoc/check-param-names': 'error',
    },
  },
  {
    files: ['packages/!(cli)/src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'console'].map((name) => ({ name, message: 'Only the cli room knows the process and its streams.' })),
      ],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['packages/engine/src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportDeclaration[source.value=/^(node:)?fs/] > ImportSpecifier[imported.name=/^(write(?!Sync$)|append|mkdir|rm|unlink|rename|copy|cp|chmod|symlink|truncate)/]',
          message: 'Only the engine room writes files.',
        },
      ],
    },
  },
  {
    files: ['**/test/**/*.ts', '**/*.test.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^(\\.\\./)+(packages/)?(${rooms.join('|')})/src/`, message: roomDoorMessage }] },
      ],
    },
  },
  {
    files: ['*.config.ts', 'scripts/jest/*.mjs'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  { ...typescript.configs.disableTypeChecked, files: ['**/*.mjs'] },
  // TypeScript knows the globals, of JavaScript too.
  { files: ['**/*.mjs'], rules: { 'no-undef': 'off' } },
  {
    // Declarations of what the build and Jest provide take the form that the compiler asks for.
    files: ['**/*.d.ts'],
    rules: { 'no-var': 'off', 'import-x/no-default-export': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
);
