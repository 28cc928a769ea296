import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of stubs that was made, or the codes of the errors that kept it from being so. */
export interface MadeStubs {
  readonly text?: string;
  readonly codes: readonly string[];
}

/** What `gen stub` makes of these words in a directory. Absolute. */
export type MakeStubs = (words: readonly string[], directory: string) => Promise<MadeStubs> | MadeStubs;

/** Makes stubs in a Go module of its own, which is called example.com/t. */
export interface StubMaker {
  /** Absolute. */
  readonly root: string;
  /** Writes a file of the module; its directory is made. */
  write(name: string, text: string): void;
  /** What `gen stub` makes of these words in a directory of the module, whose name is relative. */
  readonly stub: MakeStubs;
}

/** A new module at `root`. */
export function createStubMaker(root: string, make: MakeStubs): StubMaker {
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  write('go.mod', 'module example.com/t\n\ngo 1.26\n');
  return { root, write, stub: (words, directory) => make(words, join(root, directory)) };
}
