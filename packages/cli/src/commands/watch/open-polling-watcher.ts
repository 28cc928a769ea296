import { accessSync, constants, existsSync } from 'node:fs';
import nodePath from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watch, type FSWatcher } from 'chokidar';
import type { OnEvent, Watcher } from './watcher.ts';

const interval = 300;

/** A watcher that looks at every file again and again: for file systems that do not notify, and where the system has no watches left. */
export function openPollingWatcher(onEvent: OnEvent): Watcher {
  const watchers = new Map<string, FSWatcher>();
  // Directories that cannot be read; when one can, nobody else tells.
  let shut: readonly string[] = [];
  const timer = setInterval(() => shut.filter(isReadable).forEach(onEvent), interval);

  async function open(directory: string): Promise<void> {
    const watcher = watch(directory, {
      depth: 0,
      usePolling: true,
      interval,
      binaryInterval: interval,
      ignoreInitial: true,
      atomic: false,
    });
    watchers.set(directory, watcher);
    watcher.on('all', (_kind, file) => onEvent(nodePath.resolve(file)));
    // Unlike the others these tell of files that were replaced by older ones, too.
    watcher.on('raw', (_kind, file) => onEvent(nodePath.resolve(directory, file)));
    watcher.on('error', () => onEvent(directory));
    await new Promise<void>((resolve) => watcher.on('ready', resolve));
  }

  return Object.freeze({
    // It takes a while until a file has been looked at for the first time.
    join: () => undefined,
    async watch(directories: ReadonlySet<string>) {
      // Of a directory that could not be read for a time, chokidar does not look at the files any more.
      const readable = new Set([...directories].filter(isReadable));
      shut = [...directories].filter((directory) => !readable.has(directory) && existsSync(directory));
      const left = [...watchers].filter(([directory]) => !readable.has(directory));
      for (const [directory, watcher] of left) {
        watchers.delete(directory);
        await watcher.close();
      }
      const joined = [...readable].filter((directory) => !watchers.has(directory));
      await Promise.all(joined.map(open));
      // Only then each file has been looked at once.
      if (joined.length > 0) await delay(interval);
      return joined;
    },
    async close() {
      clearInterval(timer);
      await Promise.all([...watchers.values()].map((watcher) => watcher.close()));
    },
  });
}

function isReadable(directory: string): boolean {
  try {
    accessSync(directory, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
