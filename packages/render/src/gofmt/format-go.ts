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
  if (instance === undefined || formattedLength > instanceBudget) instance = freshInstance();
  formattedLength += text.length;
  try {
    return { kind: 'formatted', text: format(instance, text) };
  } catch (error) {
    instance = undefined;
    return { kind: 'rejected', message: error instanceof Error ? error.message : String(error) };
  }
}
