import { watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { requireCommand } from '../conformance/run-command.ts';

/** A watcher under way that runs mockgen. */
export interface MockgenOnSave {
  /** Waits until mockgen has ended. */
  settle(): Promise<unknown>;
  close(): void;
}

/** What it watches, how long nothing has to happen to a file, in milliseconds, and the environment in which the lines run. */
export interface MockgenOnSaveOptions {
  readonly files: readonly string[];
  readonly debounce: number;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * What people do with `entr`, `air` and the like, and better: these run the same command whatever was saved, or hold a save back longer. This one runs the
 * mockgen lines of the file that was saved and no others, by `go generate FILE`; it knows beforehand which files have lines.
 */
export function watchWithMockgen({ files, debounce, environment }: MockgenOnSaveOptions): MockgenOnSave {
  const timers = new Map<string, NodeJS.Timeout>();
  let running: Promise<unknown> = Promise.resolve();
  const generate = (file: string): void => {
    const args = ['generate', '-run', 'mockgen', basename(file)];
    running = running.then(() => requireCommand('go', args, { directory: dirname(file), environment }));
  };
  const watched = new Set(files);
  const watchers = [...new Set(files.map((file) => dirname(file)))].map((directory) =>
    watch(directory, (_kind, name) => {
      const file = join(directory, name ?? '');
      if (!watched.has(file)) return;
      clearTimeout(timers.get(file));
      timers.set(file, setTimeout(generate, debounce, file));
    }),
  );
  return Object.freeze({
    settle: () => running,
    close: () => watchers.forEach((watcher) => watcher.close()),
  });
}
