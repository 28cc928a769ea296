import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { repository } from '../../../scripts/repository.ts';

/** What esbuild says of a bundle, as far as it matters here. */
interface Metafile {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string }[] }>>;
}

let directory: string;
let inputs: Metafile['inputs'];

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'standin-start-'));
  const metafile = join(directory, 'meta.json');
  const outputs = [`--metafile=${metafile}`, `--outfile=${join(directory, 'gen.js')}`, '--log-level=error'];
  const outside = ['tree-sitter', 'tree-sitter-go', 'web-tree-sitter'].map((name) => `--external:${name}`);
  const options = ['--bundle', '--platform=node', '--format=esm', '--loader:.hbs=empty', ...outside, ...outputs];
  execFileSync(join(repository, 'node_modules/.bin/esbuild'), ['packages/cli/src/main.ts', ...options], { cwd: repository });
  inputs = (JSON.parse(readFileSync(metafile, 'utf8')) as Metafile).inputs;
});

afterAll(() => rmSync(directory, { recursive: true }));

/** The files that are loaded with `entry`: import() and types aside. */
function listLoaded(entry: string): readonly string[] {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind !== 'dynamic-import') loaded.add(path);
  }
  return [...loaded];
}

test.each([
  'main.ts',
  'command-line/run-commands.ts',
  'commands/run/run-command.ts',
  'commands/check/check-command.ts',
  'commands/mock/mock-command.ts',
])('%s is loaded without what reads configuration', (file) => {
  const entry = `packages/cli/src/${file}`;
  expect(Object.keys(inputs)).toContain(entry);
  expect(listLoaded(entry).filter((path) => /\/(?:zod|yaml|handlebars|ajv)@/.test(path))).toEqual([]);
});

test('what reads gen.yaml is in the bundle', () => {
  expect(listLoaded('packages/engine/src/plan/configured/prepare-plan.ts').some((path) => path.includes('/zod@'))).toBe(true);
});
