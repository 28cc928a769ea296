import type { SourceTree } from '../types.ts';
import { compareGoVersions } from './go-version.ts';
import { findExecutables } from './find-executable.ts';
import { findHome, readVariable } from './variables.ts';
import type { MachineOptions } from './variables.ts';

/** What finding a Go installation needs. */
export interface GorootSearch {
  readonly tree: SourceTree;
  readonly machine: MachineOptions;
  /** `GOROOT` of `go env -w`. */
  readonly configured: string | undefined;
}

/**
 * The Go installation that the go command would call GOROOT: `GOROOT`; else the one around the `go` found on PATH, through symbolic links and the
 * shims of version managers; else the newest in the usual places. Directories are looked at, nothing is run.
 */
export function findGoroot(search: GorootSearch): string | undefined {
  const { tree, machine, configured } = search;
  const chosen = configured ?? readVariable(machine, 'GOROOT');
  if (chosen !== undefined) return tree.path.normalize(chosen).replace(/(?<=.)[/\\]$/, '');
  return findAroundExecutable(search) ?? newest(tree, usualPlaces(tree, machine));
}

/** Whether a directory holds a Go installation with the standard library's source. */
export function isGoroot(tree: SourceTree, directory: string): boolean {
  return tree.kindOf(tree.path.join(directory, 'src', 'fmt', 'print.go')) === 'file';
}

/** The text of GOROOT/VERSION without its `go`: `1.26.8`; empty where there is none. */
export function readGorootVersion(tree: SourceTree, goroot: string): string {
  const result = tree.read(tree.path.join(goroot, 'VERSION'));
  if (result.kind !== 'text') return '';
  return /^(?:devel )?go(\d[\w.]*)/.exec(result.text.replace(/^\uFEFF/, ''))?.[1] ?? '';
}

function findAroundExecutable({ tree, machine }: GorootSearch): string | undefined {
  for (const file of findExecutables(tree, machine, 'go')) {
    for (const candidate of [file, tree.realPath(file)]) {
      const directory = tree.path.dirname(tree.path.dirname(candidate));
      const found = [directory, tree.path.dirname(directory), tree.path.join(directory, 'libexec')].find((root) => isGoroot(tree, root));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function usualPlaces(tree: SourceTree, machine: MachineOptions): readonly string[] {
  const home = findHome(machine);
  const inHome = home === undefined ? [] : homePlaces(tree, home);
  if (machine.platform !== 'win32') return [...unixPlaces(tree), ...inHome];
  const programs = [
    readVariable(machine, 'PROGRAMFILES') ?? 'C:\\Program Files',
    readVariable(machine, 'PROGRAMFILES(X86)') ?? 'C:\\Program Files (x86)',
  ];
  return [...programs.map((directory) => tree.path.join(directory, 'Go')), 'C:\\Go', ...inHome];
}

function unixPlaces(tree: SourceTree): readonly string[] {
  const cellars = ['/opt/homebrew', '/usr/local', '/home/linuxbrew/.linuxbrew'];
  return [
    '/usr/local/go',
    ...childrenOf(tree, '/usr/lib', /^go(lang)?(-\d[\d.]*)?$/),
    ...childrenOf(tree, '/usr/share', /^go(lang)?(-\d[\d.]*)?$/),
    '/snap/go/current',
    ...cellars.map((directory) => `${directory}/opt/go/libexec`),
  ];
}

function homePlaces(tree: SourceTree, home: string): readonly string[] {
  const { join } = tree.path;
  return [
    ...childrenOf(tree, join(home, 'sdk'), /^go/),
    ...childrenOf(tree, join(home, '.asdf', 'installs', 'golang'), /^\d/).map((directory) => join(directory, 'go')),
    ...childrenOf(tree, join(home, '.local', 'share', 'mise', 'installs', 'go'), /^\d/),
    ...childrenOf(tree, join(home, '.gvm', 'gos'), /^go/),
    ...childrenOf(tree, join(home, '.goenv', 'versions'), /^\d/),
    join(home, '.go'),
    join(home, 'go'),
  ];
}

function childrenOf(tree: SourceTree, directory: string, name: RegExp): readonly string[] {
  return (tree.list(directory) ?? []).filter((entry) => name.test(entry.name)).map((entry) => tree.path.join(directory, entry.name));
}

function newest(tree: SourceTree, candidates: readonly string[]): string | undefined {
  let best: { readonly directory: string; readonly version: string } | undefined;
  for (const directory of candidates) {
    if (!isGoroot(tree, directory)) continue;
    const version = readGorootVersion(tree, directory);
    if (best === undefined || compareGoVersions(version, best.version) > 0) best = { directory, version };
  }
  return best?.directory;
}
