import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { copyAssets } from '../build/copy-assets.ts';
import { handlebarsPlugin } from '../build/handlebars-plugin.ts';
import { repository } from '../repository.ts';

const require = createRequire(import.meta.url);

/** Bundles the worker with the rooms as they are, templates compiled, as the build bundles the program. Gives the path of the script. */
export async function bundleWorker(): Promise<string> {
  const directory = join(repository, 'node_modules', '.cache', 'standin-fuzz');
  const outfile = join(directory, `worker-${process.pid}.cjs`);
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    sourcemap: 'inline',
    supported: { 'dynamic-import': false },
    alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
    external: ['tree-sitter', 'tree-sitter-go'],
    plugins: [handlebarsPlugin],
    define: { STANDIN_ASSETS: 'standinAssets', STANDIN_VERSION: '"fuzz"', 'import.meta.url': 'standinModuleUrl' },
    banner: {
      js: 'const standinAssets=require("node:path").join(__dirname,"assets"),standinModuleUrl=require("node:url").pathToFileURL(__filename).href;',
    },
    logLevel: 'warning',
  });
  await copyAssets(join(directory, 'assets'));
  return outfile;
}
