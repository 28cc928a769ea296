import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from '../conformance/cache.ts';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment, goRelease } from '../conformance/toolchain.ts';

/** The release of staticcheck that judges. */
const staticcheckVersion = 'v0.8.2';

/** The staticcheck that judges, installed through the module proxy on the first call. */
export async function staticcheckProgram(): Promise<string> {
  const directory = join(cacheDirectory(), 'bin', `staticcheck-${staticcheckVersion}-${await goRelease()}`);
  const program = join(directory, 'staticcheck');
  if (!existsSync(program)) {
    mkdirSync(directory, { recursive: true });
    const environment = { ...goEnvironment, GOBIN: directory };
    await requireCommand('go', ['install', `honnef.co/go/tools/cmd/staticcheck@${staticcheckVersion}`], { directory, environment });
  }
  return program;
}
