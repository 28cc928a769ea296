import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type zlib from 'node:zlib';
import { assetPath } from '@standin/syntax';

const asset = { name: 'standard-library.catalogue', specifier: '@standin/modules/standard-library.catalogue' };
const newline = 10;

/** The Go release that the catalogue was made from, `go1.26.8`. */
export function readCatalogueVersion(): string {
  const bytes = readFileSync(assetPath(asset));
  return bytes.subarray(0, bytes.indexOf(newline)).toString();
}

/**
 * The pruned Go files of the standard library by their paths below GOROOT/src, with `/`: package clauses, build constraints, interfaces, type kinds
 * and constants, for every platform. Made by `pnpm catalogue`.
 */
export function readCatalogue(): Readonly<Record<string, string>> {
  const bytes = readFileSync(assetPath(asset));
  // Loading it costs two milliseconds, which a start with a Go installation need not pay.
  const { brotliDecompressSync } = createRequire(import.meta.url)('node:zlib') as typeof zlib;
  const text = brotliDecompressSync(bytes.subarray(bytes.indexOf(newline) + 1)).toString();
  const files: Record<string, string> = {};
  for (const entry of text.slice(1).split('\n=')) {
    const end = entry.indexOf('\n');
    files[entry.slice(0, end)] = `${entry.slice(end + 1)}\n`;
  }
  return files;
}
