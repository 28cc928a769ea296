import type { SourceTree } from '@standin/modules';
import { isOtherDatabase, selectMigrations, toolOf } from './migration-file.ts';

/** Directories that hold no source of the module. */
const skipped = new Set(['vendor', 'node_modules', 'testdata']);

/** The names of directories that say MySQL. */
const mysqlNames = /^(?:mysql|mariadb)/i;

/** Directories of a module by what their .sql files are: migrations of a tool, or plain ones that make tables. */
interface Found {
  readonly migrations: string[];
  readonly plain: string[];
}

function keep(tree: SourceTree, directory: string, names: readonly string[], { migrations, plain }: Found): void {
  const texts = names.flatMap((name) => {
    const read = tree.read(tree.path.join(directory, name));
    return read.kind === 'text' ? [{ name, text: read.text }] : [];
  });
  const [first] = texts;
  if (first !== undefined && toolOf(first.name, first.text) !== 'plain') migrations.push(directory);
  else if (texts.some(({ text }) => /^\s*CREATE\s+TABLE\b/im.test(text))) plain.push(directory);
}

function collect(tree: SourceTree, directory: string, found: Found): void {
  const entries = tree.list(directory) ?? [];
  const files = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  keep(tree, directory, selectMigrations(files), found);
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
 * The directories of a module with migrations of golang-migrate, goose or sql-migrate for MySQL, absolute; where there are none, the one with plain files that
 * make tables, if it is one. Those of other databases are known by name only; where a directory says MySQL by its name or one above it in the module, the
 * others do not count.
 */
export function findMigrations(tree: SourceTree, moduleDirectory: string): readonly string[] {
  const found: Found = { migrations: [], plain: [] };
  collect(tree, moduleDirectory, found);
  const isNamed = (directory: string): boolean =>
    tree.path
      .relative(moduleDirectory, directory)
      .split(tree.path.sep)
      .some((part) => mysqlNames.test(part));
  const prefer = (directories: readonly string[]): readonly string[] =>
    directories.some(isNamed) ? directories.filter(isNamed) : directories;
  if (found.migrations.length > 0) return prefer(found.migrations);
  const plain = prefer(found.plain);
  return plain.length === 1 ? plain : [];
}
