import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../repository.ts';
import { buildLaunchers } from './build-launchers.ts';
import { bundleCli } from './bundle-cli.ts';
import { copyAssets } from './copy-assets.ts';
import { stampBuild } from './stamp-build.ts';
import { warmCodeCache } from './warm-code-cache.ts';

/** Fills `directory` with the distribution. The stamp is written first: a source that changes from then on makes the build old. */
async function buildInto(directory: string): Promise<void> {
  await mkdir(directory);
  await writeFile(join(directory, '.built'), '');
  const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')) as { version: string };
  const outputFile = join(directory, 'gen.cjs');
  await bundleCli({ outputFile, version });
  const assets = join(directory, 'assets');
  await copyAssets(assets);
  const bundleDigest = await stampBuild(outputFile, assets);
  await buildLaunchers({ directory, bundleDigest });
  await warmCodeCache(directory);
}

/** Puts `directory` in the place of `dist/`, so that nobody sees half a build. */
async function replaceDistribution(directory: string): Promise<void> {
  const distribution = join(repository, 'dist');
  const old = `${directory}.old`;
  await rename(distribution, old).catch(() => undefined);
  await rename(directory, distribution);
  await rm(old, { recursive: true, force: true });
}

const staging = join(repository, `dist.${process.pid}`);
try {
  await buildInto(staging);
  await replaceDistribution(staging);
} finally {
  await rm(staging, { recursive: true, force: true });
}
