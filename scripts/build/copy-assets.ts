import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** The bundle's binary assets: name in the distribution, and the package's file that it is. */
const assets = Object.freeze({
  'tree-sitter-go.wasm': 'tree-sitter-go/tree-sitter-go.wasm',
  'web-tree-sitter.wasm': 'web-tree-sitter/tree-sitter.wasm',
  'gofmt.wasm': '@wasm-fmt/gofmt/wasm',
});

/** Copies what the bundle reads at run time to `directory`, the directory that it knows as `STANDIN_ASSETS`. */
export async function copyAssets(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const [name, file] of Object.entries(assets)) await copyFile(require.resolve(file), join(directory, name));
}
