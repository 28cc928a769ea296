import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand } from '../../conformance/run-command.ts';
import { goEnvironment } from '../../conformance/toolchain.ts';
import { copyTree } from '../../conformance/tree.ts';
import type { JudgedModule } from '../judged-module.ts';
import { removeTests } from './remove-tests.ts';

/** Links to everything in a directory but some entries. */
function linkEntries(from: string, to: string, except: ReadonlySet<string>): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from)) if (!except.has(entry)) symlinkSync(join(from, entry), join(to, entry));
}

/**
 * Packages of the standard library where they may be changed and still import what is internal: at `root` a GOROOT of links, in which only they and their neighbours are
 * copies. Their own tests are left out, so that every function is without one.
 */
export async function layOutStandardLibrary(root: string, packages: readonly string[]): Promise<Omit<JudgedModule, 'name'>> {
  const release = (await requireCommand('go', ['env', 'GOROOT'], { directory: process.cwd(), environment: goEnvironment })).trim();
  const copied = new Set(packages.map((path) => path.replace(/\/.*/, '')));
  rmSync(root, { recursive: true, force: true });
  linkEntries(release, root, new Set(['src']));
  linkEntries(join(release, 'src'), join(root, 'src'), copied);
  for (const name of copied) await copyTree(join(release, 'src', name), join(root, 'src', name));
  for (const path of packages) removeTests(join(root, 'src', path));
  return { directory: join(root, 'src'), patterns: packages, environment: { GOROOT: root } };
}
