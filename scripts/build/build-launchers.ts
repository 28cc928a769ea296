import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from '../repository.ts';

const programs = ['gen', 'mockgen'] as const;

/** Writes `bin/gen.cjs` and `bin/mockgen.cjs` under `directory`: one program under two names. `bundleDigest` ties a code cache to the bundle that it was made from. */
export async function buildLaunchers(options: { readonly directory: string; readonly bundleDigest: string }): Promise<void> {
  for (const program of programs) {
    const outfile = join(options.directory, 'bin', `${program}.cjs`);
    await build({
      entryPoints: [join(repository, 'scripts/build/launcher.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20.19',
      format: 'cjs',
      minify: true,
      banner: { js: '#!/usr/bin/env node' },
      define: { BUNDLE_DIGEST: JSON.stringify(options.bundleDigest), PROGRAM: JSON.stringify(program) },
      logLevel: 'warning',
    });
    await chmod(outfile, 0o755);
  }
}
