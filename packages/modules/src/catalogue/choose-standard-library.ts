import type { PlatformPath } from 'node:path';
import { isGoroot } from '../environment/find-goroot.ts';
import { goMinorOf } from '../environment/go-version.ts';
import type { GoEnvironment, SourceTree } from '../types.ts';
import { catalogueRoot } from './catalogue-path.ts';
import { readCatalogueVersion } from './read-catalogue.ts';

/**
 * The environment as it is where GOROOT holds the standard library's source, else with the catalogue in its place, for a tree of `withCatalogue`.
 * The catalogue is no installation: `goVersion.text` stays empty, so that a `go` line of a newer release is no reason to refuse a module.
 */
export function chooseStandardLibrary(tree: SourceTree, environment: GoEnvironment): GoEnvironment {
  if (environment.goroot !== undefined && isGoroot(tree, environment.goroot)) return environment;
  const minor = goMinorOf(readCatalogueVersion().replace(/^go/, '')) ?? environment.goVersion.minor;
  return Object.freeze({ ...environment, goroot: catalogueRoot(tree.path), goVersion: Object.freeze({ minor, text: '' }) });
}

/** Whether the standard library of an environment is the catalogue. */
export function isCatalogue(environment: GoEnvironment, path: PlatformPath): boolean {
  return environment.goroot === catalogueRoot(path);
}
