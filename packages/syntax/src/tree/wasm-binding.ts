import { readFileSync } from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';
import type { Binding } from './binding.ts';
import { assetPath } from './asset-path.ts';
import { copyTree } from './raw-node.ts';

const parserAsset = { name: 'web-tree-sitter.wasm', specifier: 'web-tree-sitter/tree-sitter.wasm' };
const grammarAsset = { name: 'tree-sitter-go.wasm', specifier: 'tree-sitter-go/tree-sitter-go.wasm' };

/** Loads the parser that `web-tree-sitter` ships with the grammar that `tree-sitter-go` ships. Works wherever Node does. */
export async function loadWasmBinding(): Promise<Binding> {
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
