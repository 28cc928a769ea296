import type { DirectoryFacts } from './choices.ts';
import type { InitContext } from './init-context.ts';
import type { NamedPackage } from './named-package.ts';
import { relativePath } from './relative-paths.ts';

/** What a directory for outputs can be told from: that of the package, where it lies below gen.yaml, and its name. */
export function directoryFacts({ session, root }: InitContext, source: NamedPackage): DirectoryFacts {
  const { directory, isLocal, name } = source;
  return {
    ...(isLocal && directory !== undefined && { packageDirectory: relativePath(session.tree, root, directory) }),
    ...(name !== undefined && { package: name }),
  };
}
