import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Language, Parser } from 'web-tree-sitter';
import type { Binding } from './binding.ts';
import { assetPath } from './asset-path.ts';
import { copyTree } from './raw-node.ts';

const parserAsset = { name: 'web-tree-sitter.wasm', specifier: 'web-tree-sitter/tree-sitter.wasm' };
const grammarAsset = { name: 'tree-sitter-go.wasm', specifier: 'tree-sitter-go/tree-sitter-go.wasm' };

/**
 * V8 optimises a WebAssembly function after this much work. Its default makes even a short run wait for the optimising compiler at exit;
 * a run that parses megabytes still reaches this one.
 */
const tieringBudget = 60_000_000;

/** Loads the parser that `web-tree-sitter` ships with the grammar that `tree-sitter-go` ships. Works wherever Node does. */
export async function loadWasmBinding(): Promise<Binding> {
  setFlagsFromString(`--wasm-tiering-budget=${tieringBudget}`);
  await Parser.init({ wasmBinary: readFileSync(assetPath(parserAsset)) });
  const language = await Language.load(readFileSync(assetPath(grammarAsset)));
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    name: 'wasm',
    parse(text) {
      const tree = parser.parse(text);
      if (tree === null) return undefined;
      const cursor = tree.walk();
      const root = copyTree(cursor);
      cursor.delete();
      tree.delete();
      return root;
    },
  };
}
