import { createDiskTree, withCatalogue, type SourceTree } from '@standin/modules';

/** Opens the disk for reading some files, with the catalogue of the standard library: what `ListOptions.openTexts` is on a real machine. */
export function openDiskTexts(): SourceTree {
  return withCatalogue(createDiskTree());
}
