import { openSession, type Session } from '@standin/engine';
import { isCatalogue, readCatalogueVersion } from '@standin/modules';
import type { Io } from './io.ts';
import { machineOf } from './machine-of.ts';
import { mockgenVersion } from './commands/mock/mockgen-version.ts';

/** What `gen --version` prints: this program's version, the mockgen that it equals, and where the standard library comes from. */
export function formatVersion(io: Io): string {
  const version = typeof STANDIN_VERSION === 'string' ? STANDIN_VERSION : 'from source';
  const standardLibrary = describeStandardLibrary(openSession(machineOf(io)));
  return `gen ${version}\nwrites what mockgen ${mockgenVersion} writes\nstandard library: ${standardLibrary}\n`;
}

function describeStandardLibrary({ environment, tree }: Session): string {
  const release = readCatalogueVersion();
  if (isCatalogue(environment, tree.path)) return `${release}, from the catalogue in gen: no Go installation found`;
  return `${environment.goVersion.text}, from ${environment.goroot ?? ''} (without it, the catalogue in gen: ${release})`;
}
