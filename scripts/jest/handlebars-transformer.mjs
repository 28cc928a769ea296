import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { precompileTemplate } from '../handlebars/precompile-template.mjs';

const compilerVersion = createHash('sha256')
  .update(readFileSync(new URL('../handlebars/precompile-template.mjs', import.meta.url)))
  .digest('hex');

/** Jest transformer for `*.hbs`: the module that the bundle gets, too. */
const transformer = {
  /**
   * @param {string} text
   * @param {string} file
   */
  process(text, file) {
    return { code: precompileTemplate(text, file) };
  },
  /**
   * @param {string} text
   * @param {string} file
   */
  getCacheKey(text, file) {
    return createHash('sha256').update(compilerVersion).update('\0').update(file).update('\0').update(text).digest('hex');
  },
};

export default transformer;
