import { guessPackageName, type SourceFile } from '@standin/model';
import { keywords } from '@standin/render';
import type { TestImport } from '../generated-test.ts';

/** The imports of a test file, which grow with its tests. */
export interface TestImports {
  /** The name by which the file has a package. */
  nameOf(path: string): string;
  /** Whether the file has what a package exports without a qualifier. */
  isDotImport(path: string): boolean;
  /** The import of a path, as its spec is written. */
  importOf(path: string): TestImport;
}

/** What imports of a test file are named in. */
export interface TestImportOptions {
  /** Tells the name that a package gives itself. */
  readonly packageName: (path: string) => string;
  /** Names that no import of the file may bind: those of the package block. */
  readonly taken: Pick<ReadonlySet<string>, 'has'>;
  /** The file as it is, whose imports keep their names. */
  readonly existing?: SourceFile | undefined;
}

/** Names packages as they name themselves; where that name is taken, with a number behind it. */
export function createTestImports({ packageName, taken, existing }: TestImportOptions): TestImports {
  const names = new Map<string, string>();
  const written = new Map<string, string>();
  const bound = new Set<string>();

  function add(path: string, name: string): string {
    names.set(path, name);
    bound.add(name);
    return name;
  }

  const existingImports = existing?.header().imports ?? [];
  const dotted = new Set(existingImports.filter(({ name }) => name === '.').map(({ path }) => path));
  for (const { path, name } of existingImports) {
    if (name === '_' || name === '.' || names.has(path)) continue;
    add(path, name ?? packageName(path));
    if (name !== undefined) written.set(path, name);
  }

  function allocate(path: string): string {
    const own = packageName(path);
    const base = own.replaceAll(/[^\p{L}\p{Nd}_]/gu, '_').replace(/^(?=\p{Nd})/u, '_');
    let name = base;
    for (let number = 2; bound.has(name) || taken.has(name) || keywords.has(name); number++) name = `${base}${number}`;
    if (name !== own || guessPackageName(path) !== own) written.set(path, name);
    return add(path, name);
  }

  return Object.freeze({
    nameOf: (path: string) => names.get(path) ?? allocate(path),
    isDotImport: (path: string) => dotted.has(path),
    importOf(path: string) {
      const name = written.get(path);
      return name === undefined ? { path } : { path, name };
    },
  });
}
