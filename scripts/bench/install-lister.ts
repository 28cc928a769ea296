import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory, hashTexts } from '../conformance/cache.ts';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment, goRelease } from '../conformance/toolchain.ts';
import { repository } from '../repository.ts';

/** The Go program that lists interfaces with go/parser, built on the first call. */
export async function installLister(): Promise<string> {
  const directory = join(repository, 'scripts', 'bench', 'list-interfaces');
  const text = readFileSync(join(directory, 'main.go'), 'utf8');
  const target = join(cacheDirectory(), 'bin', `list-interfaces-${hashTexts(text, await goRelease())}`);
  const program = join(target, 'list-interfaces');
  if (!existsSync(program)) {
    mkdirSync(target, { recursive: true });
    await requireCommand('go', ['build', '-o', program, 'main.go'], { directory, environment: goEnvironment });
  }
  return program;
}
