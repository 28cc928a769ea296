import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

const require = createRequire(import.meta.url);

/**
 * The native binding breaks when a second sandbox of the same process loads it, so it is loaded here, outside of every sandbox, once a
 * worker. `undefined` where the prebuilt binary does not load on this machine.
 */
function loadNativeTreeSitter() {
  try {
    return Object.freeze({ Parser: require('tree-sitter'), language: require('tree-sitter-go') });
  } catch {
    return undefined;
  }
}

const nativeTreeSitter = loadNativeTreeSitter();

/** Jest's Node environment plus `globalThis.__standinNativeTreeSitter`, which the syntax room looks for before it loads the binding itself. */
export default class NativeTreeSitterEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.assign(this.global, { __standinNativeTreeSitter: nativeTreeSitter });
  }
}
