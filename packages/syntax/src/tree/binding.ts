import type { RawNode } from './raw-node.ts';

/** The seam to tree-sitter: one parser for Go, native or WebAssembly. */
export interface Binding {
  readonly name: 'native' | 'wasm';
  /** The syntax tree of a Go text or of one declaration; `undefined` where the parser gives none. */
  parse(text: string): RawNode | undefined;
}
