import path from 'node:path';
import type { PlatformPath } from 'node:path';
import { createMemoryTree, openWorkspace, readGoEnvironment } from '../src/index.ts';
import type { GoEnvironment, SourceTree, Workspace } from '../src/index.ts';

/** A machine in memory, with the path rules of one of the two families. */
export interface MemoryMachine {
  readonly title: string;
  readonly flavour: PlatformPath;
  readonly platform: string;
  /** The path of this machine for one written `/a/b`. */
  readonly at: (slashPath: string) => string;
}

/** One machine of each family: every path rule is tested on both. */
export const memoryMachines: readonly MemoryMachine[] = [
  { title: 'POSIX', flavour: path.posix, platform: 'linux', at: (slashPath) => slashPath },
  { title: 'Windows', flavour: path.win32, platform: 'win32', at: (slashPath) => `C:${slashPath.replaceAll('/', '\\')}` },
];

/** A small standard library at /go, for the files of a machine in memory. */
export const smallGoroot: Readonly<Record<string, string>> = {
  '/go/VERSION': 'go1.26.1\ntime 2026-01-01T00:00:00Z\n',
  '/go/go.env': 'GOTOOLCHAIN=auto\n',
  '/go/src/fmt/print.go': 'package fmt\n',
  '/go/src/net/http/server.go': 'package http\n',
  '/go/src/math/rand/v2/rand.go': 'package rand\n',
  '/go/src/cmd/go/main.go': 'package main\n',
  '/go/src/vendor/golang.org/x/net/idna/idna.go': 'package idna\n',
  '/go/src/cmd/vendor/golang.org/x/mod/module/module.go': 'package module\n',
};

/** The tree of a machine with these files, written with slashes. */
export function createMachineTree(machine: MemoryMachine, files: Readonly<Record<string, string>>): SourceTree {
  const placed = Object.entries(files).map(([name, text]): [string, string] => [machine.at(name), text]);
  return createMemoryTree(Object.fromEntries(placed), machine.flavour);
}

/** The Go environment of a machine whose user is at /home, with GOROOT at /go. */
export function readMachineEnvironment(
  machine: MemoryMachine,
  tree: SourceTree,
  variables: Readonly<Record<string, string>> = {},
): GoEnvironment {
  const home = machine.at('/home');
  const all = { GOROOT: machine.at('/go'), HOME: home, USERPROFILE: home, ...variables };
  return readGoEnvironment(tree, { variables: all, platform: machine.platform, architecture: 'x64' });
}

/** What `openMachineWorkspace` opens. */
export interface MachineWorkspace {
  readonly files: Readonly<Record<string, string>>;
  /** With slashes; /work where absent. */
  readonly directory?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly buildFlags?: readonly string[];
}

/** A workspace on a machine in memory that has these files and the small standard library. */
export function openMachineWorkspace(
  machine: MemoryMachine,
  { files, directory = '/work', variables = {}, buildFlags = [] }: MachineWorkspace,
): Workspace {
  const tree = createMachineTree(machine, { ...smallGoroot, ...files });
  const environment = readMachineEnvironment(machine, tree, variables);
  return openWorkspace({ tree, environment, directory: machine.at(directory), buildFlags });
}
