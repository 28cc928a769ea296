/**
 * The absolute directory that holds `tree-sitter-go.wasm`, `web-tree-sitter.wasm` and `gofmt.wasm`. Defined in the bundle only: from source and under Jest the
 * name does not exist, so ask `typeof STANDIN_ASSETS === 'string'` and otherwise resolve the file in node_modules.
 */
declare const STANDIN_ASSETS: string | undefined;

/** The version of the published package. Defined in the bundle only, so ask `typeof STANDIN_VERSION === 'string'`. */
declare const STANDIN_VERSION: string | undefined;

/** A digest of the bundle and of what it reads at run time: another build has another. Defined in the bundle only, so ask `typeof STANDIN_BUILD === 'string'`. */
declare const STANDIN_BUILD: string | undefined;

/**
 * The native parser and its Go grammar, loaded once a worker by Jest's environment; `undefined` where the prebuilt binary does not load. Not declared
 * outside of Jest, so ask `'__standinNativeTreeSitter' in globalThis`.
 */
declare var __standinNativeTreeSitter: { readonly Parser: unknown; readonly language: unknown } | undefined;

declare module '*.hbs' {
  /** A compiled template: prints `view` with nothing escaped, and throws where the template reads a name that `view` lacks. */
  const template: (view: unknown, options?: import('handlebars').RuntimeOptions) => string;
  export default template;
}
