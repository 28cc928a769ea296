import type { Workspace } from '@standin/modules';

/**
 * Gives the files of a directory that `go generate` looks through, in its order: those of the package, its tests among them, by name, then external
 * test files.
 */
export function createFileOrder(workspaceOf: (directory: string) => Workspace): (directory: string) => readonly string[] {
  return (directory) => {
    const { goFiles, testFiles, externalTestFiles } = workspaceOf(directory).files(directory);
    return [...[...goFiles, ...testFiles].sort(compareBytes), ...externalTestFiles];
  };
}

function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
