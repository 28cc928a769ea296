import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes files below a new temporary directory; gives its real path. */
export function makeTree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-reliability-')));
  putFiles(root, files);
  return root;
}

/** Writes files below a directory. */
export function putFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** The content of every regular file below a directory, hidden ones included, by relative path. */
export function readTree(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}

/** The sources of a module of `count` packages, a mock each, beside it or in a directory of its own; `version` is in every mock. */
export function createSources(count: number, version: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'go.mod': 'module example.com/many\n\ngo 1.24\n' };
  for (let index = 0; index < count; index++) {
    const destination = index % 2 === 0 ? 'mock_store.go' : 'mocks/store.go';
    const directive = `//go:generate mockgen -source=store.go -destination=${destination}${index % 2 === 0 ? ` -package=p${index}` : ''}`;
    const methods = Array.from({ length: 30 }, (_, number) => `\tMethod${number}V${version}(key string, values ...int) (string, error)\n`);
    files[`p${index}/store.go`] = `package p${index}\n\n${directive}\n\ntype Store interface {\n${methods.join('')}}\n`;
  }
  return files;
}
