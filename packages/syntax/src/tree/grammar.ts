import { invariant } from '@standin/diagnostics';
import type { Binding } from './binding.ts';
import { loadNativeBinding } from './native-binding.ts';
import type { RawNode } from './raw-node.ts';

let loaded: Binding | undefined;
let loading: Promise<Binding> | undefined;

async function loadBinding(choice: Binding['name'] | undefined): Promise<Binding> {
  const native = choice === 'wasm' ? undefined : loadNativeBinding();
  if (native !== undefined) return native;
  const { loadWasmBinding } = await import('./wasm-binding.ts');
  return loadWasmBinding();
}

/**
 * Loads the Go grammar; to be awaited once before anything is parsed. Takes the native parser where it loads as installed and the WebAssembly
 * one otherwise; `choice` asks for one of them. Answers which it was.
 */
export async function loadGrammar(choice?: Binding['name']): Promise<Binding['name']> {
  if (loaded !== undefined && (choice === undefined || loaded.name === choice)) return loaded.name;
  // Callers at the same time wait for one parser: the WebAssembly runtime cannot be set up twice at once.
  loading = (loading ?? Promise.resolve()).then(async () =>
    loaded !== undefined && (choice === undefined || loaded.name === choice) ? loaded : loadBinding(choice),
  );
  loaded = await loading;
  return loaded.name;
}

/** Parses Go text. `loadGrammar` must have been awaited. */
export function parseText(text: string): RawNode | undefined {
  invariant(loaded !== undefined, 'loadGrammar was not awaited');
  return loaded.parse(text);
}
