import {
  findConfigurations,
  mergeConfigurations,
  readConfigurationFile,
  type Configuration,
  type ConfigurationReading,
} from '@standin/config';
import type { Diagnostic } from '@standin/diagnostics';
import { createMemory, type SourceTree } from '@standin/modules';
import { findRepositoryRoot } from '../../write/find-repository-root.ts';
import { targetNames } from './target-names.ts';

/** The configurations of a run: each file is read once. */
export interface Configurations {
  /** The configuration that counts for a directory. */
  of(directory: string): Configuration;
  /** Whether the files that count for a directory are free of errors; nothing should be generated where they are not. */
  isSound(directory: string): boolean;
  /** What was found wrong in the files read so far, each once. */
  diagnostics(): readonly Diagnostic[];
}

/** Configurations read through `tree`; `workingDirectory` is where the user called the program. */
export function createConfigurations(tree: SourceTree, workingDirectory: string): Configurations {
  const readings = createMemory<ConfigurationReading>(tree);
  const known = createMemory<Configuration>(tree);
  const found = new Set<Diagnostic>();
  const broken = new Set<string>();
  const read = (path: string): ConfigurationReading => readings(path, () => readConfigurationFile(tree, path, { targets: targetNames }));
  const find = (directory: string): Configuration => {
    const root = findRepositoryRoot(tree, directory, workingDirectory);
    const { files, diagnostics } = findConfigurations({ tree, directory, root, read });
    for (const diagnostic of diagnostics) found.add(diagnostic);
    if (diagnostics.some(({ severity }) => severity === 'error')) broken.add(directory);
    return mergeConfigurations(files);
  };
  const of = (directory: string): Configuration => known(directory, () => find(directory));
  return Object.freeze({
    of,
    isSound: (directory: string) => {
      of(directory);
      return !broken.has(directory);
    },
    diagnostics: () => [...found],
  });
}
