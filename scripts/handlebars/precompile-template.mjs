import Handlebars from 'handlebars';

/**
 * How every template of this repository is compiled: nothing is escaped (`<-chan` stays itself), a missing name is an error, and a template
 * can call Handlebars' own block helpers only, since templates print and decide nothing.
 */
const precompileOptions = Object.freeze({ noEscape: true, strict: true, knownHelpersOnly: true });

/**
 * The text of an ES module whose default export is the compiled form of a Handlebars template; it needs `handlebars/runtime` only. Shared by
 * the Jest transformer and the esbuild plugin, so that tests run what is shipped. Throws an error that names `file` for a template that does not parse.
 *
 * @param {string} text the template
 * @param {string} file where it comes from
 * @returns {string}
 */
export function precompileTemplate(text, file) {
  try {
    const specification = Handlebars.precompile(text.replaceAll('\r\n', '\n'), { ...precompileOptions });
    return `import Handlebars from 'handlebars/runtime.js';\nexport default Handlebars.template(${specification});\n`;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
