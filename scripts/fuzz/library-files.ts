import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Go files below GOROOT/src, tests included, `testdata` not; absolute, sorted. */
export interface LibraryFiles {
  readonly all: readonly string[];
  /** Those that declare an interface type at their top level. */
  readonly withInterfaces: readonly string[];
}

/** Finds the files of the Go installation on the PATH. */
export function listLibraryFiles(): LibraryFiles {
  const root = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'src');
  const all = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.go') && !/(^|[/\\])testdata[/\\]/.test(name))
    .sort()
    .map((name) => join(root, name));
  return { all, withInterfaces: all.filter((file) => /^(type |\t)\w+(\[.*\])? interface \{/m.test(readFileSync(file, 'latin1'))) };
}
