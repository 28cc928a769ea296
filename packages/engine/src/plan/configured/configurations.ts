import {
  findConfigurations,
  mergeConfigurations,
  readConfigurationFile,
  type Configuration,
  type ConfigurationReading,
} from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { findRepositoryRoot } from '../../write/find-repository-root.ts';
import { targetNames } from './target-names.ts';

/** The configurations of a run: each file is read once. */
export interface Configurations {
  /** The configuration that counts for a directory. */
  of(directory: string): Configuration;
  /** What was found wrong in the files read so far, each once. */
  diagnostics(): readonly Diagnostic[];
}

/** Configurations read through `tree`; `workingDirectory` is where the user called the program. */
export function createConfigurations(tree: SourceTree, workingDirectory: string): Configurations {
  const readings = new Map<string, ConfigurationReading>();
  const known = new Map<string, Configuration>();
  const found = new Set<Diagnostic>();
  const read = (path: string): ConfigurationReading => {
    const reading = readings.get(path) ?? readConfigurationFile(tree, path, { targets: targetNames });
    readings.set(path, reading);
    return reading;
  };
  return Object.freeze({
    of(directory: string): Configuration {
      const remembered = known.get(directory);
      if (remembered !== undefined) return remembered;
      const { files, diagnostics } = findConfigurations({
        tree,
        directory,
        root: findRepositoryRoot(tree, directory, workingDirectory),
        read,
      });
      for (const diagnostic of diagnostics) found.add(diagnostic);
      const configuration = mergeConfigurations(files);
      known.set(directory, configuration);
      return configuration;
    },
    diagnostics: () => [...found],
  });
}
