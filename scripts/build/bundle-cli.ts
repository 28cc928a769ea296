import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from '../repository.ts';
import { handlebarsPlugin } from './handlebars-plugin.ts';

const require = createRequire(import.meta.url);

/** What stands in the bundle for the digest of the build, which is known only when the bundle is there; as long as the digest, so that source maps hold. */
export const buildPlaceholder = '@standin-digest@';

/**
 * Bundles the CLI with everything that it imports into `outputFile`, one CommonJS script. `import()` stays lazy: the module's code is in the script but runs
 * when the call does. The native parser stays outside, because a bundle cannot hold it; the script requires it by name and does without where it is absent.
 */
export async function bundleCli(options: { readonly outputFile: string; readonly version: string }): Promise<void> {
  await build({
    entryPoints: [join(repository, 'packages/cli/src/main.ts')],
    outfile: options.outputFile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    minify: true,
    // A stack trace prints the line that it is about.
    lineLimit: 160,
    // V8 scripts that are run through a code cache have no import(), and loading Node's ES module loader would cost a start milliseconds.
    supported: { 'dynamic-import': false },
    // The ES module of web-tree-sitter declares a `require` of its own, which hides the one that the line above needs.
    alias: { 'web-tree-sitter': require.resolve('web-tree-sitter') },
    sourcemap: 'external',
    legalComments: 'external',
    external: ['tree-sitter', 'tree-sitter-go'],
    plugins: [handlebarsPlugin],
    define: {
      STANDIN_ASSETS: 'standinAssets',
      STANDIN_VERSION: JSON.stringify(options.version),
      STANDIN_BUILD: JSON.stringify(buildPlaceholder),
      'import.meta.url': 'standinModuleUrl',
    },
    banner: {
      js: 'const standinAssets=require("node:path").join(__dirname,"assets"),standinModuleUrl=require("node:url").pathToFileURL(__filename).href;',
    },
    logLevel: 'warning',
  });
}
