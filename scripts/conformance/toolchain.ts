import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { cacheDirectory, hashTexts, remember } from './cache.ts';
import { requireCommand } from './run-command.ts';

/** The release of mockgen that judges. */
export const mockgenVersion = 'v0.6.0';

/** What every oracle's environment holds, so that a developer's own settings do not decide. */
export const goEnvironment: Readonly<Record<string, string>> = { GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: '', GO111MODULE: '' };

let release: Promise<string> | undefined;

/** The Go release on this machine, `go1.26.1` for instance. Throws where there is no Go. */
export function goRelease(): Promise<string> {
  release ??= requireCommand('go', ['env', 'GOVERSION'], { directory: process.cwd(), environment: goEnvironment }).then((text) =>
    text.trim(),
  );
  return release;
}

/** A directory that holds the real `mockgen`, installed through the module proxy on the first call. */
export async function mockgenDirectory(): Promise<string> {
  const directory = join(cacheDirectory(), 'bin', `mockgen-${mockgenVersion}-${await goRelease()}`);
  if (!existsSync(join(directory, 'mockgen'))) {
    mkdirSync(directory, { recursive: true });
    await requireCommand('go', ['install', `go.uber.org/mock/mockgen@${mockgenVersion}`], {
      directory,
      environment: { ...goEnvironment, GOBIN: directory },
    });
  }
  return directory;
}

/** A directory that holds the recorder under the name `mockgen`: it notes each call and what the real one made of it. */
export async function recorderDirectory(sourceDirectory: string, sourceText: string): Promise<string> {
  const directory = join(cacheDirectory(), 'bin', `recorder-${hashTexts(sourceText, await goRelease())}`);
  if (!existsSync(join(directory, 'mockgen'))) {
    mkdirSync(directory, { recursive: true });
    await requireCommand('go', ['build', '-o', join(directory, 'mockgen'), 'main.go'], {
      directory: sourceDirectory,
      environment: goEnvironment,
    });
  }
  return directory;
}

/** The text of a `go.mod` and `go.sum` for a module that needs gomock and nothing else. */
export function gomockModule(modulePath: string): Promise<{ readonly mod: string; readonly sum: string }> {
  return remember('module', hashTexts(modulePath, mockgenVersion), async () => {
    const sum = await requireCommand('go', ['mod', 'download', '-json', `go.uber.org/mock@${mockgenVersion}`], {
      directory: cacheDirectory(),
      environment: goEnvironment,
    });
    const { Sum, GoModSum } = JSON.parse(sum) as { Sum: string; GoModSum: string };
    const name = `go.uber.org/mock ${mockgenVersion}`;
    return { mod: `module ${modulePath}\n\ngo 1.26\n\nrequire ${name}\n`, sum: `${name} ${Sum}\n${name}/go.mod ${GoModSum}\n` };
  });
}
