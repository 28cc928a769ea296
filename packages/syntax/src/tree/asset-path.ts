import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A file of a package: what it is called beside the bundle, and where it resolves in source. */
export interface Asset {
  readonly name: string;
  readonly specifier: string;
}

/** The path of a file that ships with a package: beside the bundle under its own name, or, from source, where its specifier resolves. */
export function assetPath(asset: Asset): string {
  return typeof STANDIN_ASSETS === 'string' ? join(STANDIN_ASSETS, asset.name) : createRequire(import.meta.url).resolve(asset.specifier);
}
