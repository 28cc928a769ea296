import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPlaceholder } from './bundle-cli.ts';

/** Puts a digest of the bundle and of all assets into the bundle, in the place of its placeholder; gives the digest. */
export async function stampBuild(bundle: string, assets: string): Promise<string> {
  const text = await readFile(bundle, 'latin1');
  const hash = createHash('sha256').update(text, 'latin1');
  const entries = await readdir(assets, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) hash.update(await readFile(file));
  const digest = hash.digest('hex').slice(0, buildPlaceholder.length);
  await writeFile(bundle, text.replaceAll(buildPlaceholder, digest), 'latin1');
  return digest;
}
