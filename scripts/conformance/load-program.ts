import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { run } from '@standin/cli';
import { copyAssets } from '../build/copy-assets.ts';
import { handlebarsPlugin } from '../build/handlebars-plugin.ts';
import { repository } from '../repository.ts';
import type { CommandResult } from './run-command.ts';

const require = createRequire(import.meta.url);

/** The program under test, under one of its two names. */
export type ProgramName = 'gen' | 'mockgen';

/** How the program under test is called: where, and with what in its environment. */
export interface ProgramOptions {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The program under test in this process. */
export type Program = (name: ProgramName, args: readonly string[], options: ProgramOptions) => Promise<CommandResult>;

/** Inside the repository, because the native parser is found from the bundle's place. */
const bundleDirectory = join(repository, 'node_modules', '.cache', 'standin-conformance');

/** Bundles the command line as the build does, but for its door: a process that calls it two thousand times starts Node once. */
async function bundleProgram(): Promise<typeof run> {
  const outfile = join(bundleDirectory, `run-${process.pid}.cjs`);
  await build({
    entryPoints: [join(repository, 'packages', 'cli', 'src', 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
    external: ['tree-sitter', 'tree-sitter-go'],
    plugins: [handlebarsPlugin],
    define: { STANDIN_ASSETS: 'standinAssets', STANDIN_VERSION: '"conformance"', 'import.meta.url': 'standinModuleUrl' },
    banner: {
      js: 'const standinAssets=require("node:path").join(__dirname,"assets"),standinModuleUrl=require("node:url").pathToFileURL(__filename).href;',
    },
    logLevel: 'warning',
  });
  await copyAssets(join(bundleDirectory, 'assets'));
  const program = require(outfile) as { run: typeof run };
  rmSync(outfile);
  return program.run;
}

/** Builds and loads the program under test, from the sources as they are. */
export async function loadProgram(): Promise<Program> {
  const runProgram = await bundleProgram();
  return async (program, args, { directory, environment }) => {
    const printed = { stdout: '', stderr: '' };
    const exitCode = await runProgram(args, {
      stdout: { write: (text) => (printed.stdout += text) },
      stderr: { write: (text) => (printed.stderr += text) },
      workingDirectory: directory,
      variables: { ...process.env, ...environment, PWD: directory },
      platform: process.platform,
      architecture: process.arch,
      homeDirectory: homedir(),
      isTerminal: false,
      isOutputTerminal: false,
      canAsk: false,
      ask: () => Promise.resolve(''),
      columns: 80,
      program,
      now: () => performance.now(),
      onInterrupt: () => () => undefined,
      onReaderGone: () => () => undefined,
      openTerminal: () => Promise.resolve({ isForeground: () => true, listen: () => () => undefined }),
      onInputEnd: () => () => undefined,
    });
    return { exitCode, ...printed };
  };
}
