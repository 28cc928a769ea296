import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cacheDirectory, hashTexts, remember } from './cache.ts';
import { uberOracle, type Oracle } from './oracle.ts';
import { requireCommand } from './run-command.ts';

/** The release of the maintained mockgen that judges. */
export const mockgenVersion = uberOracle.version;

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
export async function mockgenDirectory({ module, version }: Oracle = uberOracle): Promise<string> {
  const directory = join(cacheDirectory(), 'bin', `mockgen-${version}-${await goRelease()}`);
  if (!existsSync(join(directory, 'mockgen'))) {
    mkdirSync(directory, { recursive: true });
    await requireCommand('go', ['install', `${module}/mockgen@${version}`], {
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
export function gomockModule(modulePath: string, oracle: Oracle = uberOracle): Promise<{ readonly mod: string; readonly sum: string }> {
  const { module, version, packages } = oracle;
  return remember('module', hashTexts('module 2', modulePath, module, version), async () => {
    const directory = mkdtempSync(join(tmpdir(), 'standin-module-'));
    writeFileSync(join(directory, 'go.mod'), `module ${modulePath}\n\ngo 1.26\n\nrequire ${module} ${version}\n`);
    writeFileSync(join(directory, 'imports.go'), `package imports\n\n${packages.map((path) => `import _ "${path}"\n`).join('')}`);
    await requireCommand('go', ['mod', 'tidy'], { directory, environment: goEnvironment });
    const [mod, sum] = ['go.mod', 'go.sum'].map((name) => readFileSync(join(directory, name), 'utf8'));
    rmSync(directory, { recursive: true });
    return { mod: mod ?? '', sum: sum ?? '' };
  });
}
