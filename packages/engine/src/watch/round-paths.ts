import path from 'node:path';
import { isCataloguePath } from '@standin/modules';
import { isInside } from './is-inside.ts';
import type { KnownLooks } from './known-looks.ts';
import { lookAt, type Look } from './look-at.ts';

/** Absolute directories. */
export interface Surroundings {
  /** The repository. Elsewhere, those directories are watched in which something was found. */
  readonly root: string;
  /** Nothing changes in it. */
  readonly goroot?: string | undefined;
  /** Something may come, and then nothing changes in it. */
  readonly moduleCache: string;
}

/** The paths that a round asks for. */
export interface RoundPaths {
  readonly asked: Set<string>;
  /** Those in which something may change. */
  readonly counting: Set<string>;
  readonly directories: Set<string>;
  readonly absent: Set<string>;
  /** Whether something counts that did not when this was last set to false, or is something else. */
  isChanged: boolean;
  /** What counts is known from now on. */
  begin(surroundings: Surroundings, onDirectory: (directory: string) => void): void;
  add(file: string): void;
}

/** Nothing was asked for yet. */
export function createRoundPaths(looks: KnownLooks): RoundPaths {
  const [asked, counting, directories, absent] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  let surroundings: Surroundings | undefined;
  let tell: (directory: string) => void = () => undefined;

  function add(file: string): void {
    if (asked.has(file)) return;
    asked.add(file);
    place(file);
  }

  function place(file: string): void {
    if (surroundings === undefined || !counts(file, surroundings, looks.look)) return;
    const { kind, targets } = looks.look(file);
    if (!counting.has(file) || looks.isOther(file)) paths.isChanged = true;
    counting.add(file);
    targets.forEach(add);
    if (kind === 'directory') watchIn(file);
    if (kind !== 'absent') watchIn(path.dirname(file));
    else if (isInside(surroundings.root, file)) watchIn(findNearest(path.dirname(file), directories));
    else absent.add(file);
  }

  function watchIn(directory: string): void {
    if (directories.has(directory)) return;
    directories.add(directory);
    tell(directory);
  }

  const paths: RoundPaths = {
    ...{ asked, counting, directories, absent },
    isChanged: true,
    begin(known, onDirectory) {
      const isFirst = surroundings === undefined;
      surroundings = known;
      tell = onDirectory;
      if (isFirst) [...asked].forEach(place);
    },
    add,
  };
  return paths;
}

function counts(file: string, { goroot, moduleCache }: Surroundings, look: (file: string) => Look): boolean {
  if (isCataloguePath(path, file) || (goroot !== undefined && isInside(goroot, file))) return false;
  return !isInside(moduleCache, file) || look(file).kind === 'absent';
}

function findNearest(directory: string, known: ReadonlySet<string>): string {
  const parent = path.dirname(directory);
  const isThere = known.has(directory) || parent === directory || lookAt(directory).kind === 'directory';
  return isThere ? directory : findNearest(parent, known);
}
