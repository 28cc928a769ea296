import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { expandPatterns as expandPackagePatterns, type Workspace } from '@standin/modules';
import type { Session } from '../types.ts';
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

/** What patterns are looked up in. */
export interface ExpandOptions {
  readonly session: Session;
  /** The workspace of a directory, with the build tag `generate`. */
  readonly workspaceOf: (directory: string) => Workspace;
  /** Absolute: where relative patterns start. */
  readonly directory: string;
}

/**
 * Finds what the user's patterns stand for. A directory means itself and everything below it, nested modules included; a Go file means itself; everything
 * else is what it is to the go command, with the build tag `generate`: `./...`, import paths, import paths with `...`.
 */
export function expandPatterns(patterns: readonly string[], options: ExpandOptions): Expansion {
  return joinExpansions(
    patterns.map((pattern) => {
      const places = expandPattern(pattern, options);
      return { places, diagnostics: places.length === 0 ? [describeBadPattern(pattern, options)] : [] };
    }),
  );
}

/** What several patterns stand for: each directory once, with all that any of them means of it. */
export function joinExpansions(expansions: readonly Expansion[]): Expansion {
  const places = new Map<string, Place>();
  for (const place of expansions.flatMap((each) => each.places)) {
    const known = places.get(place.directory);
    places.set(place.directory, known === undefined ? place : mergePlaces(known, place));
  }
  return { places: [...places.values()], diagnostics: expansions.flatMap(({ diagnostics }) => diagnostics) };
}

function expandPattern(pattern: string, { session, workspaceOf, directory }: ExpandOptions): readonly Place[] {
  const { tree } = session;
  const path = tree.path.resolve(directory, pattern);
  const kind = pattern.includes('...') ? undefined : tree.kindOf(path);
  if (kind === 'file') {
    return pattern.endsWith('.go') ? [{ directory: tree.path.dirname(path), files: [tree.path.basename(path)] }] : [];
  }
  const directories =
    kind === 'directory' ? walkDirectories(tree, path) : expandPackagePatterns(workspaceOf(directory), [pattern], directory).directories;
  return directories.filter((found) => !isInstalled(tree.path.relative(directory, found))).map((found) => ({ directory: found }));
}

/** No rule of the go command: what lies in `node_modules` was installed and is not the user's to generate into. */
function isInstalled(path: string): boolean {
  return path.split(/[/\\]/).includes('node_modules');
}

function mergePlaces(left: Place, right: Place): Place {
  if (left.files === undefined || right.files === undefined) {
    return { directory: left.directory };
  }
  return { directory: left.directory, files: [...new Set([...left.files, ...right.files])] };
}

function describeBadPattern(pattern: string, { session: { tree }, directory }: ExpandOptions): Diagnostic {
  const isFile = tree.kindOf(tree.path.resolve(directory, pattern)) === 'file';
  return createDiagnostic({
    code: 'GEN316',
    message: isFile ? `${pattern} is a file, and no Go file` : `no directory or package matches ${pattern}`,
    hint: 'name a directory, a Go file, or a pattern such as ./internal/...',
  });
}
