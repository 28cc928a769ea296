import { openSession } from '@standin/engine';
import type { Io } from './io.ts';
import { machineOf } from './machine-of.ts';
import { mockgenVersion } from './mockgen-version.ts';

/** What `gen --version` prints: this program's version, the mockgen that it equals, and the Go installation whose source it reads. */
export function formatVersion(io: Io): string {
  const version = typeof STANDIN_VERSION === 'string' ? STANDIN_VERSION : 'from source';
  const { goroot, goVersion } = openSession(machineOf(io)).environment;
  const standardLibrary = goroot === undefined ? 'no Go installation found' : `${goVersion.text}, from ${goroot}`;
  return `gen ${version}\nwrites what mockgen ${mockgenVersion} writes\nstandard library: ${standardLibrary}\n`;
}
