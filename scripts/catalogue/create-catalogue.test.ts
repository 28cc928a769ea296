import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../jest/go-toolchain.ts';
import { repository } from '../repository.ts';
import { createCatalogue } from './create-catalogue.ts';

const asset = readFileSync(join(repository, 'packages', 'modules', 'assets', 'standard-library.catalogue'));
const lineEnd = asset.indexOf('\n');
const release = asset.subarray(0, lineEnd).toString();

function installedRelease(goroot: string): string {
  return readFileSync(join(goroot, 'VERSION'), 'utf8').split('\n', 1)[0] ?? '';
}

describeWithGo('the catalogue in the repository', () => {
  it('is what the script makes of the Go release that it names', async () => {
    await loadGrammar();
    const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
    expect(release).toMatch(/^go1\.\d+(\.\d+)?$/);
    if (installedRelease(goroot) !== release) {
      process.stdout.write(`catalogue: made from ${release}, not compared with ${installedRelease(goroot)}\n`);
      return;
    }
    const made = Buffer.from(createCatalogue(goroot));
    const kept = brotliDecompressSync(asset.subarray(lineEnd + 1));
    process.stdout.write(
      `catalogue: ${made.toString().match(/^=/gm)?.length ?? 0} files, ${made.length} bytes, ${asset.length} compressed\n`,
    );
    expect(made.equals(kept)).toBe(true);
  });
});
