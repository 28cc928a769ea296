import { join } from 'node:path';
import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import { copyTree, downloadModule, treeDirectory } from '../conformance/tree.ts';
import { readTestEvents } from '../judge-tests/test-event.ts';
import { readVerdicts } from './read-verdicts.ts';
import type { Side } from './side.ts';
import type { Suite } from './suite.ts';

/** Tests of a Go package that take the server from the environment. */
export interface GoSuite {
  readonly name: string;
  readonly isHeavy: boolean;
  /** The module that has them, at a version. */
  readonly module: { readonly path: string; readonly version: string };
  /** The folder of the package in its module; its root unless given. */
  readonly folder?: string;
  /** What tells them the server and the database. */
  readonly environment: (side: Side, database: string) => Readonly<Record<string, string>>;
  /** A pattern of tests that are left out, since they ask no MySQL but something else. */
  readonly skip?: string;
}

/** The suite of a package of a module, as the module proxy serves it: no byte of it is changed. */
export function createGoSuite({ name, isHeavy, module: { path, version }, folder = '.', environment, skip }: GoSuite): Suite {
  return {
    name,
    isHeavy,
    prepare: async () => {
      const directory = treeDirectory('suites', name);
      await copyTree(await downloadModule(path, version), directory);
      return join(directory, folder);
    },
    run: async (directory, side, database, tests) => runGoTests(directory, environment(side, database), { skip, tests }),
  };
}

/** How tests run. */
export interface GoRun {
  /** A pattern of tests that are left out. */
  readonly skip?: string | undefined;
  /** Top-level tests; all unless given. */
  readonly tests?: readonly string[] | undefined;
  /** Whether what a test logs is part of its verdict. */
  readonly hasOutput?: boolean;
}

/** Runs the tests of the package in `directory`, without cgo: no other database is asked. */
export async function runGoTests(
  directory: string,
  environment: Readonly<Record<string, string>>,
  { skip, tests, hasOutput = false }: GoRun = {},
): ReturnType<Suite['run']> {
  const choice = [...(skip === undefined ? [] : [`-skip=${skip}`]), ...(tests === undefined ? [] : [`-run=^(${tests.join('|')})$`])];
  const args = ['test', '-json', '-vet=off', '-count=1', '-timeout=20m', '-mod=mod', ...choice, '.'];
  const { stdout, stderr } = await runCommand('go', args, {
    directory,
    environment: { ...goEnvironment, CGO_ENABLED: '0', ...environment },
  });
  const events = readTestEvents(stdout);
  return readVerdicts(events.length > 0 ? events : [{ Action: 'output', Output: stdout + stderr }], hasOutput);
}
