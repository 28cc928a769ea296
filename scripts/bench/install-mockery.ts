import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from '../conformance/cache.ts';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment, goRelease } from '../conformance/toolchain.ts';

/** The release of mockery that is timed: the last of its second version, which the Go module proxy serves. */
export const mockeryVersion = 'v2.53.7';

/** The real mockery, installed through the module proxy on the first call. */
export async function installMockery(): Promise<string> {
  const directory = join(cacheDirectory(), 'bin', `mockery-${mockeryVersion}-${await goRelease()}`);
  const program = join(directory, 'mockery');
  if (!existsSync(program)) {
    mkdirSync(directory, { recursive: true });
    const environment = { ...goEnvironment, GOBIN: directory };
    await requireCommand('go', ['install', `github.com/vektra/mockery/v2@${mockeryVersion}`], { directory, environment });
  }
  return program;
}
