import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { runGo } from './run-go.ts';

/** A tree of files that commands are run in once; later runs of the tests find it again by its content. */
export interface GoModuleFixture {
  readonly files: Readonly<Record<string, string>>;
  /** Arguments of the go command and the directory below the root to run them in. */
  readonly commands: readonly {
    readonly args: readonly string[];
    readonly directory?: string;
    readonly variables?: Readonly<Record<string, string>>;
  }[];
}

/** The directory of a fixture, made where it is not there yet. Throws with the go command's words where a command fails. */
export function prepareGoModule(fixture: GoModuleFixture): string {
  // What the commands download is in the module cache, so a fixture is good for one.
  const { stdout: moduleCache } = runGo(os.tmpdir(), ['env', 'GOMODCACHE']);
  const key = createHash('sha256')
    .update(moduleCache + JSON.stringify(fixture))
    .digest('hex')
    .slice(0, 16);
  const root = path.join(os.tmpdir(), 'standin-modules-test', key);
  if (existsSync(root)) return root;
  const draft = `${root}.${process.pid}`;
  for (const [name, text] of Object.entries(fixture.files)) {
    mkdirSync(path.dirname(path.join(draft, name)), { recursive: true });
    writeFileSync(path.join(draft, name), text);
  }
  for (const { args, directory = '.', variables = {} } of fixture.commands) {
    const run = runGo(path.join(draft, directory), args, variables);
    if (run.status !== 0) {
      rmSync(draft, { recursive: true });
      throw new Error(`go ${args.join(' ')}: ${run.stderr}`);
    }
  }
  renameSync(draft, root);
  return root;
}
