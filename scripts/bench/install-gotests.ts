import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from '../conformance/cache.ts';
import { requireCommand } from '../conformance/run-command.ts';
import { goEnvironment, goRelease } from '../conformance/toolchain.ts';
import { downloadModule } from '../conformance/tree.ts';
import { gotestsRelease } from '../judge-tests/modules/gotests-inputs.ts';

/** The real gotests, built on the first call from the source that the module proxy serves: of this module it answers no `go install`. */
export async function installGotests(): Promise<string> {
  const { path, version } = gotestsRelease;
  const directory = join(cacheDirectory(), 'bin', `gotests-${version}-${await goRelease()}`);
  const program = join(directory, 'gotests');
  if (!existsSync(program)) {
    mkdirSync(directory, { recursive: true });
    await requireCommand('go', ['build', '-o', program, './gotests'], {
      directory: await downloadModule(path, version),
      environment: goEnvironment,
    });
  }
  return program;
}
