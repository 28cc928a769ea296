import { createMemory, type DirectoryEntry, type Memory, type SourceTree } from '@standin/modules';
import { isOtherDatabase, selectMigrations, toolOf } from './migration-file.ts';

/** Directories that hold no source of the module. */
const skipped = new Set(['vendor', 'node_modules', 'testdata']);

/** The names of directories that say MySQL. */
const mysqlNames = /^(?:mysql|mariadb)/i;

/** What only other databases know: names in double quotes, types and statements of SQLite and PostgreSQL. */
const otherSql =
  /\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:"|\w+\.")|\bAUTOINCREMENT\b|^\s*PRAGMA\b|\b(?:JSONB|BYTEA|TIMESTAMPTZ)\b/im;

/** Directories of a module by what their .sql files are: migrations of a tool, or plain ones that make tables. */
interface Found {
  readonly migrations: readonly string[];
  readonly plain: readonly string[];
}

const nothing: Found = Object.freeze({ migrations: [], plain: [] });

function withoutComments(text: string): string {
  return text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '');
}

function classify(tree: SourceTree, directory: string, names: readonly string[]): Found {
  const texts = names.flatMap((name) => {
    const read = tree.read(tree.path.join(directory, name));
    return read.kind === 'text' ? [{ name, text: read.text }] : [];
  });
  if (texts.some(({ text }) => otherSql.test(withoutComments(text)))) return nothing;
  const [first] = texts;
  const isOfTool = first !== undefined && toolOf(first.name, first.text) !== 'plain';
  const isPlain = !isOfTool && texts.some(({ text }) => /^\s*CREATE\s+TABLE\b/im.test(text));
  return { migrations: isOfTool ? [directory] : [], plain: isPlain ? [directory] : [] };
}

function isWalked(tree: SourceTree, directory: string, { name, kind, isLink }: DirectoryEntry): boolean {
  if (kind !== 'directory' || isLink === true || /^[._]/.test(name) || skipped.has(name) || isOtherDatabase(name)) return false;
  // A module of its own has migrations of its own.
  return tree.kindOf(tree.path.join(directory, name, 'go.mod')) === undefined;
}

const memories = new WeakMap<SourceTree, Memory<Found>>();

/** What a directory and those below it have, each worked out once: only directories that change are listed again. */
function collect(tree: SourceTree, directory: string): Found {
  let known = memories.get(tree);
  if (known === undefined) memories.set(tree, (known = createMemory<Found>(tree)));
  return known(directory, () => {
    const entries = tree.list(directory) ?? [];
    const files = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
    const own = classify(tree, directory, selectMigrations(files));
    const below = entries
      .filter((entry) => isWalked(tree, directory, entry))
      .map(({ name }) => collect(tree, tree.path.join(directory, name)));
    return {
      migrations: [...own.migrations, ...below.flatMap(({ migrations }) => migrations)],
      plain: [...own.plain, ...below.flatMap(({ plain }) => plain)],
    };
  });
}

/**
 * The directories of a module with migrations of golang-migrate, goose or sql-migrate for MySQL, absolute; where there are none, the one with plain files that
 * make tables, if it is one. Those of other databases are known by name, and by what MySQL does not have; where a directory says MySQL by its name or one above it in the module, the
 * others do not count.
 */
export function findMigrations(tree: SourceTree, moduleDirectory: string): readonly string[] {
  const found = collect(tree, moduleDirectory);
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
