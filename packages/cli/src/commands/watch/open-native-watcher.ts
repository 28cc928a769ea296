import { statSync, watch, type FSWatcher } from 'node:fs';
import nodePath from 'node:path';
import type { OnEvent, Watcher } from './watcher.ts';

interface Watch {
  readonly watcher: FSWatcher;
  /** Which directory it is, whatever stands there later. */
  readonly identity: string | undefined;
}

/** A watcher by the notifications of the system: one watch a directory, and no event is held back or left out. */
export function openNativeWatcher(onEvent: OnEvent): Watcher {
  const watches = new Map<string, Watch>();
  // Directories that were replaced: their watches tell of what was there before.
  const suspects = new Set<string>();

  function suspect(directory: string): void {
    const known = watches.get(directory);
    if (known === undefined || (known.identity !== undefined && identify(directory) === known.identity)) return;
    // What is below goes with it, and is told nothing.
    for (const each of watches.keys()) if (each === directory || each.startsWith(directory + nodePath.sep)) suspects.add(each);
  }

  function open(directory: string): void {
    // Before it is watched, so that a directory that takes its place meanwhile is told apart.
    const identity = identify(directory);
    const opened = watch(directory, (kind, name) => {
      const file = name === null ? directory : nodePath.join(directory, name);
      // What happens to the directory itself comes with its own name.
      const isAboutItself = name === nodePath.basename(directory);
      if (kind === 'rename') suspect(file);
      if (kind === 'rename' && isAboutItself) suspect(directory);
      if (isAboutItself) onEvent(directory);
      onEvent(file);
    });
    // What is gone on Windows says so by an error.
    opened.on('error', () => {
      suspects.add(directory);
      onEvent(directory);
    });
    watches.set(directory, { watcher: opened, identity });
  }

  function close(directory: string): void {
    watches.get(directory)?.watcher.close();
    watches.delete(directory);
    suspects.delete(directory);
  }

  function join(directory: string): boolean {
    if (watches.has(directory) && !suspects.has(directory)) return false;
    close(directory);
    return tryOpening(directory, open);
  }

  let failure: unknown;
  return Object.freeze({
    join(directory: string) {
      try {
        join(directory);
      } catch (error) {
        failure = error;
      }
    },
    watch(directories: ReadonlySet<string>) {
      if (failure !== undefined) throw failure as Error;
      for (const directory of [...watches.keys()]) if (!directories.has(directory)) close(directory);
      return [...directories].filter(join);
    },
    close: () => [...watches.keys()].forEach(close),
  });
}

function identify(directory: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = statSync(directory);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}

const isGone: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);

function tryOpening(directory: string, open: (directory: string) => void): boolean {
  try {
    open(directory);
    return true;
  } catch (error) {
    if (isGone.has((error as NodeJS.ErrnoException).code)) return false;
    throw error;
  }
}
