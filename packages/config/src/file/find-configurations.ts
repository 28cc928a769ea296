import { createDiagnostic } from '@standin/diagnostics';
import type { Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import type { ConfigurationFile } from '../types.ts';
import type { ConfigurationReading } from './read-configuration-file.ts';

/** The name of configuration files. */
export const configurationFileName = 'gen.yaml';

const wrongNames = ['gen.yml', '.gen.yaml', '.gen.yml'];

/** Which files are looked for. `read` reads one, and is the place to remember what was read: a file above many packages is asked for by each of them. */
export interface FindOptions {
  readonly tree: SourceTree;
  /** Absolute: the directory of a package. */
  readonly directory: string;
  /** Absolute: the directory that the search ends with, that of the repository. */
  readonly root: string;
  read(path: string): ConfigurationReading;
}

/** The files that count for a directory, and what was found in reading them. */
export interface FoundConfigurations {
  /** Outermost first. */
  readonly files: readonly ConfigurationFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The gen.yaml files of `directory` and the directories above it up to `root`, which a file with `inherit: false` ends early; none where `directory` is not below `root`.
 * A gen.yml or a hidden one is an error (GEN408).
 */
export function findConfigurations({ tree, directory, root, read }: FindOptions): FoundConfigurations {
  const files: ConfigurationFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const place of listUpwards(tree, directory, root)) {
    diagnostics.push(...reportWrongNames(tree, place));
    const path = tree.path.join(place, configurationFileName);
    if (tree.kindOf(path) !== 'file') continue;
    const reading = read(path);
    diagnostics.push(...reading.diagnostics);
    if (reading.file) files.unshift(reading.file);
    if (reading.file?.inherits === false) break;
  }
  return { files, diagnostics };
}

function listUpwards({ path }: SourceTree, directory: string, root: string): readonly string[] {
  const inside = path.relative(root, directory);
  if (inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) return [];
  const steps = inside === '' ? [] : inside.split(path.sep);
  return [...steps.map((_, index) => path.join(root, ...steps.slice(0, steps.length - index))), root];
}

function reportWrongNames(tree: SourceTree, directory: string): readonly Diagnostic[] {
  const wrong = wrongNames.map((name) => tree.path.join(directory, name)).filter((file) => tree.kindOf(file) === 'file');
  return wrong.map((file) =>
    createDiagnostic({
      code: 'GEN408',
      message: `configuration is read from ${configurationFileName} alone`,
      position: { file },
      hint: `rename it to ${configurationFileName}`,
    }),
  );
}
