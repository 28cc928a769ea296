import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { precompileTemplate } from '../handlebars/precompile-template.mjs';
import { repository } from '../repository.ts';

/** esbuild plugin for `*.hbs`: each template becomes a module with its compiled form, so that the bundle carries no template compiler. */
export const handlebarsPlugin: Plugin = {
  name: 'handlebars',
  setup(build) {
    build.onLoad({ filter: /\.hbs$/ }, async ({ path }) => ({
      contents: precompileTemplate(await readFile(path, 'utf8'), relative(repository, path)),
      resolveDir: dirname(path),
    }));
  },
};
