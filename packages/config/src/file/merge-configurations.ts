import type { Configuration, ConfigurationFile } from '../types.ts';

/** The configuration that files make together for one directory; `files` is outermost first, as `findConfigurations` has them. */
export function mergeConfigurations(files: readonly ConfigurationFile[]): Configuration {
  const entries = files.findLast(({ packages }) => packages !== undefined)?.packages ?? [];
  return Object.freeze({ files, entries });
}
