import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where a Go file of the standard library is: its package, its own name, and its absolute path. */
export interface LibraryPath {
  readonly importPath: string;
  readonly name: string;
  readonly path: string;
}

const leftOut: ReadonlySet<string> = new Set(['cmd', 'testdata']);

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function walk(source: string, importPath: string): readonly LibraryPath[] {
  const directory = join(source, importPath);
  const entries = readdirSync(directory, { withFileTypes: true }).sort((left, right) => compare(left.name, right.name));
  return entries.flatMap((entry) => {
    const { name } = entry;
    if (/^[._]/.test(name) || leftOut.has(name)) return [];
    if (entry.isDirectory()) return walk(source, importPath === '' ? name : `${importPath}/${name}`);
    return name.endsWith('.go') && !name.endsWith('_test.go') ? [{ importPath, name, path: join(directory, name) }] : [];
  });
}

/** The Go files of GOROOT/src that packages are made of, for every platform, in byte order of their paths; commands and tests are none of them. */
export function listLibraryFiles(source: string): readonly LibraryPath[] {
  return walk(source, '');
}
