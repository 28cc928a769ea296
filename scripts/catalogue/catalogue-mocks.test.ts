import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { loadGrammar, outlineFile } from '@standin/syntax';
import { describeWithGo } from '../jest/go-toolchain.ts';
import { createCaller } from './create-caller.ts';
import { listLibraryFiles } from './list-library-files.ts';
import { isImportable } from './select-declarations.ts';

type Keyword = 'type' | 'const' | 'var';

/** The names that importable packages declare, exported or not for types, exported for others, by import path. */
function listNames(goroot: string, keyword: Keyword): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const { importPath, path } of listLibraryFiles(join(goroot, 'src'))) {
    if (!isImportable(importPath)) continue;
    const known = names.get(importPath) ?? new Set();
    names.set(importPath, known);
    for (const entry of outlineFile(readFileSync(path, 'utf8')).entries) {
      if (entry.declaration.keyword === keyword) entry.names.filter((name) => /^\p{Lu}/u.test(name)).forEach((name) => known.add(name));
    }
  }
  return new Map([...names].map(([importPath, known]) => [importPath, [...known]]));
}

const platforms: readonly Readonly<Record<string, string>>[] = [
  { GOOS: 'linux', GOARCH: 'amd64' },
  { GOOS: 'windows', GOARCH: 'amd64' },
  { GOOS: 'darwin', GOARCH: 'arm64' },
];

function nameOf({ GOOS = '', GOARCH = '' }: Readonly<Record<string, string>>): string {
  return `${GOOS}/${GOARCH}`;
}

describeWithGo('mocks from the catalogue', () => {
  let goroot: string;

  beforeAll(async () => {
    await loadGrammar();
    goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  });

  it.each(platforms)('equal those from GOROOT for every exported type: $GOOS/$GOARCH', (variables) => {
    const fromSource = createCaller({ goroot, variables });
    const fromCatalogue = createCaller({ variables });
    const count = { types: 0, mocks: 0 };
    const different: string[] = [];
    const compare = (...commandArguments: readonly string[]): boolean => {
      const [wanted, given] = [fromSource(...commandArguments), fromCatalogue(...commandArguments)];
      if (JSON.stringify(wanted) !== JSON.stringify(given)) different.push(`${commandArguments.join(' ')}: ${given.findings.join('; ')}`);
      if (wanted.text !== '') count.mocks++;
      return wanted.text !== '';
    };
    for (const [importPath, names] of listNames(goroot, 'type')) {
      for (const name of names) {
        count.types++;
        if (compare(importPath, name)) compare('-typed', importPath, name);
      }
    }
    process.stdout.write(`catalogue, ${nameOf(variables)}: ${count.types} types, ${count.mocks} mocks compared, ${different.length} differ\n`);
    expect(different).toEqual([]);
    expect(count.mocks).toBeGreaterThan(400);
  }, 240_000);
});
