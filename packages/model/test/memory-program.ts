import { createMemoryTree, openWorkspace, readGoEnvironment } from '@standin/modules';
import {
  createProgram,
  lookupType,
  typeObjectAt,
  type NamedType,
  type Package,
  type PackageVariant,
  type Program,
  type TypeObject,
} from '@standin/model';

/** A small standard library. */
const standardLibrary: Readonly<Record<string, string>> = {
  '/go/VERSION': 'go1.26.1\n',
  '/go/src/context/context.go': 'package context\n\ntype Context interface {\n\tDone() <-chan struct{}\n\tErr() error\n}\n',
  '/go/src/fmt/print.go': 'package fmt\n\ntype Stringer interface{ String() string }\n',
  '/go/src/io/io.go':
    'package io\n\ntype Reader interface {\n\tRead(p []byte) (n int, err error)\n}\ntype Writer interface {\n\tWrite(p []byte) (n int, err error)\n}\ntype Closer interface{ Close() error }\ntype ReadCloser interface {\n\tReader\n\tCloser\n}\n',
  '/go/src/math/rand/v2/rand.go': 'package rand\n\ntype Source interface{ Uint64() uint64 }\n',
  '/go/src/unsafe/unsafe.go': 'package unsafe\n\ntype Pointer *ArbitraryType\ntype ArbitraryType int\n',
};

/** What a program in memory is made of: files by path below the module `example.com/m`, and variables such as GOARCH. */
export interface MemoryProgramOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
}

/** A program over the module `example.com/m`, held in memory, with a small standard library. */
export function createMemoryProgram({ files, variables = {} }: MemoryProgramOptions): Program {
  const placed = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const tree = createMemoryTree({ '/work/go.mod': 'module example.com/m\n\ngo 1.24\n', ...standardLibrary, ...placed });
  const environment = readGoEnvironment(tree, {
    variables: { GOROOT: '/go', HOME: '/home', GOOS: 'linux', GOARCH: 'amd64', ...variables },
    platform: 'linux',
    architecture: 'x64',
  });
  return createProgram(openWorkspace({ tree, environment, directory: '/work', buildFlags: [] }));
}

/** The package in a directory below the module. */
export function packageAt(program: Program, directory = '', variant: PackageVariant = 'proper'): Package {
  const location = program.workspace.locate(`/work/${directory}`);
  if (location === undefined) throw new Error(`no package at ${directory}`);
  return program.packageAt(location, variant);
}

/** A type that a package declares. */
export function objectOf(owner: Package, name: string): TypeObject {
  const site = owner.lookup(name);
  if (site === undefined) throw new Error(`${name} is not declared`);
  return typeObjectAt(site);
}

/** A type of a package, by name. */
export function namedType(owner: Package, name: string): NamedType {
  return { kind: 'named', package: owner.reference, name, typeArguments: [] };
}

/** The declaration that a named type was found to be. */
export function declarationOf(type: NamedType): string {
  const lookup = lookupType(type);
  return lookup.kind === 'found' ? `${lookup.object.file.path}#${lookup.object.name}` : lookup.kind;
}
