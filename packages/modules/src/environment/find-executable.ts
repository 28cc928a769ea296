import type { SourceTree } from '../types.ts';
import { readVariable } from './variables.ts';
import type { MachineOptions } from './variables.ts';

/** The files that a command of this name would be, in the order of PATH; nothing is executed. */
export function findExecutables(tree: SourceTree, options: MachineOptions, name: string): readonly string[] {
  const directories = (readVariable(options, 'PATH') ?? '')
    .split(tree.path.delimiter)
    .filter((directory) => tree.path.isAbsolute(directory));
  const fileName = options.platform === 'win32' ? `${name}.exe` : name;
  return directories.map((directory) => tree.path.join(directory, fileName)).filter((file) => tree.kindOf(file) === 'file');
}
