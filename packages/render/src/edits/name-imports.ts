import { readImportSection } from './import-section.ts';

/** An import that a piece of Go needs: `name` is what the piece calls it, the package's own name where it is absent. */
export interface WantedImport {
  readonly path: string;
  readonly name?: string;
}

/** What tells names of packages, and which are taken. */
export interface ImportNaming {
  /** The name that the package at a path gives itself. */
  readonly packageName: (path: string) => string;
  /** Names that no new import may bind, those of the package block for instance. */
  readonly avoided?: Pick<ReadonlySet<string>, 'has'>;
}

/** How a file calls packages. */
export interface NamedImports {
  /** The name of each package that was asked for, by path. */
  readonly names: ReadonlyMap<string, string>;
  /** Those that the file does not import yet, with a name where the spec has to tell it. */
  readonly missing: readonly WantedImport[];
}

/**
 * Finds how the Go file `text` calls packages: by the name that it imports them by already, else by the name that is wanted, or by another where that one is
 * taken. Imports with `_` and `.` give no name.
 */
export function nameImports(
  text: string,
  wanted: readonly WantedImport[],
  { packageName, avoided = new Set() }: ImportNaming,
): NamedImports {
  const specs = readImportSection(text)?.declarations.flatMap((declaration) => declaration.specs) ?? [];
  const known = specs
    .filter(({ name }) => name !== '_' && name !== '.')
    .map(({ path, name }) => [path, name ?? packageName(path)] as const);
  const names = new Map(known.toReversed());
  const taken = new Set(names.values());
  const missing: WantedImport[] = [];
  for (const { path, name } of wanted) {
    if (names.has(path)) continue;
    const own = packageName(path);
    const chosen = findFree(name ?? own, (each) => taken.has(each) || avoided.has(each));
    taken.add(chosen);
    names.set(path, chosen);
    missing.push(name === undefined && chosen === own ? { path } : { path, name: chosen });
  }
  return { names: new Map(wanted.map(({ path }) => [path, names.get(path) ?? ''])), missing };
}

function findFree(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}${number}`;
  return name;
}
