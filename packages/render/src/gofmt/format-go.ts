import { readFileSync } from 'node:fs';
import { assetPath } from '@standin/syntax';
import { format, type GofmtExports } from '@wasm-fmt/gofmt/gofmt_binding.js';

const gofmtAsset = { name: 'gofmt.wasm', specifier: '@wasm-fmt/gofmt/wasm' };

/** An instance never frees what it formats and is dead after about 98 MB: it is replaced long before. */
const instanceBudget = 4_000_000;

let compiled: object | undefined;
let instance: GofmtExports | undefined;
let formattedLength = 0;

function freshInstance(): GofmtExports {
  compiled ??= new WebAssembly.Module(readFileSync(assetPath(gofmtAsset)));
  const exports = new WebAssembly.Instance(compiled).exports as GofmtExports;
  exports._initialize();
  formattedLength = 0;
  return exports;
}

/** Go text in gofmt's form, or gofmt's message where the text does not parse. */
export type FormatResult = { readonly kind: 'formatted'; readonly text: string } | { readonly kind: 'rejected'; readonly message: string };

/** Formats Go source as gofmt does (go/format). The first call costs about 30 ms, so what is printed in gofmt's form already should not come here. */
export function formatGo(text: string): FormatResult {
  return tryFormat(text) ?? { kind: 'rejected', message: findFirstError(text) };
}

/** `undefined` where gofmt's parser gave up after ten errors: Go would recover from that, this WebAssembly cannot. */
function tryFormat(text: string): FormatResult | undefined {
  if (instance === undefined || formattedLength > instanceBudget) instance = freshInstance();
  formattedLength += text.length;
  try {
    return { kind: 'formatted', text: format(instance, text) };
  } catch (error) {
    instance = undefined;
    if (error instanceof WebAssembly.RuntimeError) return undefined;
    return { kind: 'rejected', message: error instanceof Error ? error.message : String(error) };
  }
}

/** What gofmt says of a text with too many errors: the first error is the same in the longest beginning that has ten at most. */
function findFirstError(text: string): string {
  const lines = text.split('\n');
  let message = 'too many errors';
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const result = tryFormat(lines.slice(0, middle).join('\n'));
    if (result === undefined) high = middle;
    else low = middle;
    if (result?.kind === 'rejected') message = result.message;
  }
  return message;
}
