import { createRequire } from 'node:module';
import type { Binding } from './binding.ts';
import { copyTree, type TreeCursor } from './raw-node.ts';

interface NativeParser {
  setLanguage(language: unknown): void;
  parse(text: string, oldTree?: undefined, options?: { readonly bufferSize: number }): { walk(): TreeCursor };
}

interface NativeModules {
  readonly Parser: new () => NativeParser;
  readonly language: unknown;
}

function requireNativeModules(): NativeModules {
  const require = createRequire(import.meta.url);
  return { Parser: require('tree-sitter') as NativeModules['Parser'], language: require('tree-sitter-go') as unknown };
}

/** Jest's environment loads the binary once a worker, since a second load of it in one process gives broken nodes. */
function preloadedModules(): NativeModules | undefined {
  return '__standinNativeTreeSitter' in globalThis ? (globalThis.__standinNativeTreeSitter as NativeModules | undefined) : undefined;
}

/** Loads the native parser as it was installed; `undefined` where its prebuilt binary does not fit the machine. Nothing is ever compiled. */
export function loadNativeBinding(): Binding | undefined {
  let modules: NativeModules;
  try {
    modules = preloadedModules() ?? requireNativeModules();
  } catch {
    return undefined;
  }
  const parser = new modules.Parser();
  parser.setLanguage(modules.language);
  return {
    name: 'native',
    // The default buffer holds 32 KB: a longer text needs one of its own size.
    parse: (text) => copyTree(parser.parse(text, undefined, { bufferSize: Math.max(32 * 1024, text.length * 4) }).walk()),
  };
}
