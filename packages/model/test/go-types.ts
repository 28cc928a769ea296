import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { createInterface } from 'node:readline';
import { expect } from '@jest/globals';
import { createDiskTree, openWorkspace, readGoEnvironment } from '@standin/modules';
import { createProgram, type Package } from '@standin/model';

const judge = new URL('go-types', import.meta.url).pathname;

const variables = { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off', CGO_ENABLED: '0' };

/** What `go-types` is asked: what to print, of which packages. */
export interface Question {
  readonly print: 'methods' | 'expressions' | 'calls';
  readonly directory: string;
  readonly patterns: readonly string[];
}

/** Runs the judge over go/types and visits each line that it prints. */
export async function askGoTypes({ print, directory, patterns }: Question, visit: (line: string) => void): Promise<void> {
  const sources = readdirSync(judge).filter((name) => name.endsWith('.go'));
  const child = spawn('go', ['run', ...sources, print, directory, ...patterns], {
    cwd: judge,
    env: variables,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) visit(line);
  expect(await ended).toBe(0);
}

/** The packages in directories of the machine, seen from one of them; `others` are variables of Go's environment that differ from the judge's. */
export function packagesSeenFrom(directory: string, others: Readonly<Record<string, string>> = {}): (packageDirectory: string) => Package {
  const tree = createDiskTree();
  const machine = {
    variables: { ...variables, ...others },
    platform: process.platform,
    architecture: process.arch,
    homeDirectory: homedir(),
  };
  const program = createProgram(openWorkspace({ tree, environment: readGoEnvironment(tree, machine), directory, buildFlags: [] }));
  return (packageDirectory) => {
    const location = program.workspace.locate(packageDirectory);
    if (location === undefined) throw new Error(`no package in ${packageDirectory}`);
    return program.packageAt(location, 'proper');
  };
}
