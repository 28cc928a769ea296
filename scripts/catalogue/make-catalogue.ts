import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadGrammar } from '@standin/syntax';
import { repository } from '../repository.ts';
import { createCatalogue } from './create-catalogue.ts';

/** Makes the asset of the modules room from the Go installation that `go` belongs to: one line that names the release, then the catalogue in Brotli's format. */
async function makeCatalogue(): Promise<void> {
  await loadGrammar();
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  const [release = ''] = readFileSync(join(goroot, 'VERSION'), 'utf8').split('\n');
  const text = Buffer.from(createCatalogue(goroot));
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  const compressed = brotliCompressSync(text, { params });
  const assets = join(repository, 'packages', 'modules', 'assets');
  writeFileSync(join(assets, 'standard-library.catalogue'), Buffer.concat([Buffer.from(`${release}\n`), compressed]));
  copyFileSync(join(goroot, 'LICENSE'), join(assets, 'standard-library.LICENSE'));
  process.stdout.write(`${release}: ${text.length} bytes, ${compressed.length} compressed\n`);
}

await makeCatalogue();
