import type { SourceTree } from '@standin/modules';
import { isOtherDatabase, selectMigrations, toolOf } from './migration-file.ts';

/** Directories that hold no source of the module. */
const skipped = new Set(['vendor', 'node_modules', 'testdata']);

/** The names of directories that say MySQL. */
const mysqlNames = /^(?:mysql|mariadb)/i;

function isMigration(tree: SourceTree, directory: string, name: string): boolean {
  const read = tree.read(tree.path.join(directory, name));
  return read.kind === 'text' && toolOf(name, read.text) !== 'plain';
}

function collect(tree: SourceTree, directory: string, found: string[]): void {
  const entries = tree.list(directory) ?? [];
  const [first] = selectMigrations(entries.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  if (first !== undefined && isMigration(tree, directory, first)) found.push(directory);
  for (const { name, kind, isLink } of entries) {
    const isWalked =
      kind === 'directory' &&
      isLink !== true &&
      !name.startsWith('.') &&
      !name.startsWith('_') &&
      !skipped.has(name) &&
      !isOtherDatabase(name);
    const child = tree.path.join(directory, name);
    // A module of its own has migrations of its own.
    if (isWalked && tree.kindOf(tree.path.join(child, 'go.mod')) === undefined) collect(tree, child, found);
  }
}

/**
 * The directories of a module with migrations of golang-migrate, goose or sql-migrate for MySQL, absolute. Those of other databases are known by name only;
 * where a directory says MySQL by its name or one above it in the module, the others do not count.
 */
export function findMigrations(tree: SourceTree, moduleDirectory: string): readonly string[] {
  const found: string[] = [];
  collect(tree, moduleDirectory, found);
  const named = found.filter((directory) =>
    tree.path
      .relative(moduleDirectory, directory)
      .split(tree.path.sep)
      .some((part) => mysqlNames.test(part)),
  );
  return named.length > 0 ? named : found;
}
