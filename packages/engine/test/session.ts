import { arch, homedir, platform, tmpdir } from 'node:os';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createDiskTree, createMemoryTree, readGoEnvironment, type MachineOptions, type SourceTree } from '@standin/modules';
import { createSession, type Session } from '@standin/engine';

/** A session on this machine's disk, with the process's environment. */
export function createDiskSession(variables: Readonly<Record<string, string | undefined>> = process.env): Session {
  return createTestSession(createDiskTree(), { variables, platform: platform(), architecture: arch(), homeDirectory: homedir() });
}

/** A session on texts by absolute POSIX path, on a Linux machine without Go. */
export function createMemorySession(files: Readonly<Record<string, string>>): Session {
  return createTestSession(createMemoryTree(files), {
    variables: { HOME: '/home/user', USER: 'user' },
    platform: 'linux',
    architecture: 'x64',
  });
}

function createTestSession(disk: SourceTree, machine: MachineOptions): Session {
  return createSession({ disk, machine, environment: readGoEnvironment(disk, machine) });
}

/** Files in a new temporary directory, which `remove` takes away. */
export function createFolder(files: Readonly<Record<string, string>>): { readonly directory: string; readonly remove: () => void } {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'standin-')));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
