import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { findModule } from './find-module.ts';
import { createPatternMatcher } from './pattern-matcher.ts';
import { walkDirectories } from './walk-directories.ts';

/** A directory whose files are to be looked through: all that count, or those named. */
export interface Place {
  readonly directory: string;
  /** Base names; build constraints do not apply to files that the user names. */
  readonly files?: readonly string[];
}

/** The directories that patterns stand for, each once, in the order given. */
export interface Expansion {
  readonly places: readonly Place[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what the user's patterns stand for. A directory means itself and everything below it, nested modules included; a pattern with `...` means what it
 * means to the go command; a Go file means itself; an import path is looked up in the module around `directory`, which is absolute.
 */
export function expandPatterns(tree: SourceTree, patterns: readonly string[], directory: string): Expansion {
  const places = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const pattern of patterns) {
    const expanded = expandPattern(tree, pattern, directory);
    if (expanded === undefined) {
      diagnostics.push(describeBadPattern(tree, pattern, directory));
    }
    for (const place of expanded ?? []) {
      const key = place.directory;
      const known = places.get(key);
      places.set(key, known === undefined ? place : mergePlaces(known, place));
    }
  }
  return { places: [...places.values()], diagnostics };
}

function expandPattern(tree: SourceTree, pattern: string, directory: string): readonly Place[] | undefined {
  if (pattern.includes('...')) {
    return expandWildcard(tree, pattern, directory);
  }
  const path = tree.path.resolve(directory, pattern);
  const kind = tree.kindOf(path);
  if (kind === 'file' && pattern.endsWith('.go')) {
    return [{ directory: tree.path.dirname(path), files: [tree.path.basename(path)] }];
  }
  const root = kind === 'directory' ? path : findImportPath(tree, pattern, directory);
  return root === undefined ? undefined : walkDirectories(tree, root, { entersModules: true }).map((found) => ({ directory: found }));
}

function expandWildcard(tree: SourceTree, pattern: string, directory: string): readonly Place[] | undefined {
  const slashed = pattern.replaceAll(tree.path.sep, '/');
  const prefix = slashed.slice(0, slashed.indexOf('...')).replace(/[^/]*$/, '');
  const isLocal = /^\.{1,2}\//.test(slashed) || slashed.startsWith('...') || tree.path.isAbsolute(pattern);
  const local = tree.path.resolve(directory, prefix);
  const root = isLocal || tree.kindOf(local) === 'directory' ? local : findImportPath(tree, prefix.replace(/\/$/, ''), directory);
  if (root === undefined || tree.kindOf(root) !== 'directory') {
    return undefined;
  }
  const matches = createPatternMatcher(slashed.slice(prefix.length));
  return walkDirectories(tree, root, { entersModules: false })
    .filter((found) => matches(tree.path.relative(root, found).replaceAll(tree.path.sep, '/')))
    .map((found) => ({ directory: found }));
}

function findImportPath(tree: SourceTree, importPath: string, directory: string): string | undefined {
  const found = findModule(tree, directory);
  if (found === undefined || !(importPath === found.path || importPath.startsWith(`${found.path}/`))) {
    return undefined;
  }
  const path = tree.path.join(found.directory, importPath.slice(found.path.length));
  return tree.kindOf(path) === 'directory' ? path : undefined;
}

function mergePlaces(left: Place, right: Place): Place {
  if (left.files === undefined || right.files === undefined) {
    return { directory: left.directory };
  }
  return { directory: left.directory, files: [...new Set([...left.files, ...right.files])] };
}

function describeBadPattern(tree: SourceTree, pattern: string, directory: string): Diagnostic {
  const isFile = tree.kindOf(tree.path.resolve(directory, pattern)) === 'file';
  return createDiagnostic({
    code: 'GEN316',
    message: isFile ? `${pattern} is a file, and no Go file` : `no directory or package matches ${pattern}`,
    hint: 'name a directory, a Go file, or a pattern such as ./internal/...',
  });
}
