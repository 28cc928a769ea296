import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { openNativeWatcher } from './open-native-watcher.ts';
import type { WatchOptions } from './read-watch-options.ts';
import type { OnEvent, Watcher } from './watcher.ts';

/** Whom a watcher tells what. */
export interface WatcherListener {
  readonly onEvent: OnEvent;
  /** Something is wrong with watching, from now on. */
  readonly onWarning: (diagnostic: Diagnostic) => void;
}

const limits: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

/** A watcher by the notifications of the system, and where its limit for them is reached, or polling is asked for, one that polls. */
export function openWatcher({ polls }: Pick<WatchOptions, 'polls'>, { onEvent, onWarning }: WatcherListener): Watcher {
  let watcher: Watcher | undefined = polls ? undefined : openNativeWatcher(onEvent);
  let isPolling = false;

  async function poll(): Promise<Watcher> {
    const { openPollingWatcher } = await import('./open-polling-watcher.ts');
    isPolling = true;
    return openPollingWatcher(onEvent);
  }

  return Object.freeze({
    join: (directory: string) => watcher?.join(directory),
    async watch(directories: ReadonlySet<string>) {
      watcher ??= await poll();
      try {
        return await watcher.watch(directories);
      } catch (error) {
        if (isPolling || !limits.has((error as NodeJS.ErrnoException).code)) throw error;
        onWarning(describeLimit(error as NodeJS.ErrnoException, directories.size));
        await watcher.close();
        watcher = await poll();
        return await watcher.watch(directories);
      }
    },
    close: () => watcher?.close(),
  });
}

function describeLimit({ code }: NodeJS.ErrnoException, count: number): Diagnostic {
  const message = `the system's limit of watched directories is reached (${String(code)}): ${count} are to be watched; looking at files again and again instead`;
  const hint =
    code === 'ENOSPC' ? 'sysctl fs.inotify.max_user_watches=524288' : 'sysctl fs.inotify.max_user_instances=1024, and ulimit -n 4096';
  return createDiagnostic({ code: 'GEN526', severity: 'warning', message, hint });
}
