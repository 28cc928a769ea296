import { expect, test } from '@jest/globals';
import { run } from '@standin/cli';
import { readCatalogueVersion } from '@standin/modules';
import { createIo } from './create-io.ts';

async function printVersion(variables: Readonly<Record<string, string>>): Promise<string> {
  const printed = { stdout: '', stderr: '' };
  expect(await run(['--version'], createIo({ directory: '/', printed, variables }))).toBe(0);
  return printed.stdout;
}

test('--version says that the standard library is the catalogue where no Go installation is found, and of which release', async () => {
  const text = await printVersion({ GOROOT: '/nonexistent/go', PATH: '', HOME: '/nonexistent' });
  expect(text).toContain(`\nstandard library: ${readCatalogueVersion()}, from the catalogue in gen: no Go installation found\n`);
});
