/** Tells what happens in directories. */
export interface Watcher {
  /** Watches a directory, too, from now on, where that can be done at once. */
  join(directory: string): void;
  /**
   * Watches the entries of these directories, absolute paths, and of no others; those that are not there are left out. Gives those that are watched only from now
   * on, once they are. Fails with the system's error where it has no watch left.
   */
  watch(directories: ReadonlySet<string>): readonly string[] | Promise<readonly string[]>;
  close(): void | Promise<void>;
}

/** Called with the absolute path of a file or directory that came, changed or went. */
export type OnEvent = (path: string) => void;
