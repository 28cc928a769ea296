/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const config: Config = {
  testMatch: ['<rootDir>/packages/*/test/**/*.test.ts', '<rootDir>/scripts/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleFileExtensions: ['ts', 'mjs', 'cjs', 'js', 'json', 'node', 'hbs'],
  extensionsToTreatAsEsm: ['.ts', '.hbs'],
  // Some tests start many programs, and the cores may be shared: a limit is for what hangs.
  testTimeout: 300_000,
  testEnvironment: '<rootDir>/scripts/jest/native-tree-sitter-environment.mjs',
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
    '\\.hbs$': '<rootDir>/scripts/jest/handlebars-transformer.mjs',
  },
};

export default config;
