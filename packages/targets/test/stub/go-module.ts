import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDiskTree, readGoEnvironment } from '@standin/modules';
import { createPrograms, generateFile, parseStubArguments, type FileResult } from '@standin/targets';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';

/** A Go module on disk, called example.com/t, that stubs are written into. */
export interface GoModule {
  readonly directory: string;
  write(name: string, text: string): void;
  /** What `gen stub` makes in a directory of the module; nothing is written. */
  stub(words: readonly string[], directory: string): FileResult;
  /** What the go command prints. */
  go(...words: readonly string[]): string;
  remove(): void;
}

/** A new module. */
export function createGoModule(): GoModule {
  const root = mkdtempSync(join(tmpdir(), 'standin-stub-'));
  const tree = createDiskTree();
  const variables = { ...process.env, ...goEnvironment };
  const machine = {
    variables: { ...variables, PWD: root },
    platform: process.platform,
    architecture: process.arch,
    homeDirectory: homedir(),
  };
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  write('go.mod', 'module example.com/t\n\ngo 1.26\n');
  return {
    directory: root,
    write,
    stub(words, directory) {
      const parsed = parseStubArguments(words, { workingDirectory: join(root, directory) });
      if (parsed.kind !== 'request') throw new Error(words.join(' '));
      return generateFile({ tree, environment: readGoEnvironment(tree, machine), programs: createPrograms(), request: parsed.request });
    },
    go(...words) {
      const { stdout, stderr } = spawnSync('go', words, { cwd: root, encoding: 'utf8', env: variables });
      return stdout + stderr;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
