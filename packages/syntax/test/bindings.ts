import { beforeAll, describe } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';

const hasNativeBinding = '__standinNativeTreeSitter' in globalThis && globalThis.__standinNativeTreeSitter !== undefined;

/** The parsers that load on this machine. `TREE_SITTER_PREBUILD=<a compiled tree-sitter package>` lets the native one load where its prebuilt binary does not. */
const bindings: readonly ('wasm' | 'native')[] = hasNativeBinding ? ['wasm', 'native'] : ['wasm'];

/** `describe` once for each parser that loads here: both pass the same tests. */
export function describeWithBindings(name: string, define: () => void): void {
  describe.each(bindings)(`${name} (%s parser)`, (binding) => {
    beforeAll(async () => {
      const loaded = await loadGrammar(binding);
      if (loaded !== binding) throw new Error(`asked for the ${binding} parser, got the ${loaded} one`);
    });
    define();
  });
}
