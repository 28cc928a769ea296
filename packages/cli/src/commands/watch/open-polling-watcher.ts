import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watch, type FSWatcher } from 'chokidar';
import type { OnEvent, Watcher } from './watcher.ts';

const interval = 300;

/** A watcher that looks at every file again and again: for file systems that do not notify, and where the system has no watches left. */
export function openPollingWatcher(onEvent: OnEvent): Watcher {
  const watchers = new Map<string, FSWatcher>();

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
      const left = [...watchers].filter(([directory]) => !directories.has(directory));
      for (const [directory, watcher] of left) {
        watchers.delete(directory);
        await watcher.close();
      }
      const joined = [...directories].filter((directory) => !watchers.has(directory) && existsSync(directory));
      await Promise.all(joined.map(open));
      // Only then each file has been looked at once.
      if (joined.length > 0) await delay(interval);
      return joined;
    },
    async close() {
      await Promise.all([...watchers.values()].map((watcher) => watcher.close()));
    },
  });
}
