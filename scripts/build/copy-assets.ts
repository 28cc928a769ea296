import { copyFile, cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from '../repository.ts';

const require = createRequire(import.meta.url);

/** Whether a file under `templates` is only there for the tests of the fakes' runtime. */
function isForTests(path: string): boolean {
  return path.endsWith('_test.go') || path.endsWith('go.sum') || path.endsWith('testdata');
}

/** Copies what the bundle reads at run time to `directory`, the directory that it knows as `STANDIN_ASSETS`. */
export async function copyAssets(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await copyFile(require.resolve('tree-sitter-go/tree-sitter-go.wasm'), join(directory, 'tree-sitter-go.wasm'));
  await copyFile(require.resolve('web-tree-sitter/tree-sitter.wasm'), join(directory, 'web-tree-sitter.wasm'));
  await copyFile(require.resolve('@wasm-fmt/gofmt/wasm'), join(directory, 'gofmt.wasm'));
  for (const name of ['standard-library.catalogue', 'standard-library.LICENSE']) {
    await copyFile(join(repository, 'packages/modules/assets', name), join(directory, name));
  }
  await cp(join(repository, 'templates'), join(directory, 'templates'), { recursive: true, filter: (path) => !isForTests(path) });
}
