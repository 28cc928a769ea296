import { chooseStandardLibrary, readGoEnvironment, type GoEnvironment, type MachineOptions, type SourceTree } from '@standin/modules';

/** The Go environment of a machine, with the catalogue for GOROOT where the tree has no installation. */
export function readEnvironment(tree: SourceTree, machine: MachineOptions): GoEnvironment {
  return chooseStandardLibrary(tree, readGoEnvironment(tree, machine));
}
