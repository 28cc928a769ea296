import type { SourceTree } from '@standin/modules';

/** The module around a directory, by its go.mod. */
export interface EnclosingModule {
  readonly directory: string;
  readonly path: string;
  /** The text of the go.mod. */
  readonly text: string;
}

/** The nearest module at or above `directory`; `undefined` where there is none. */
export function findModule(tree: SourceTree, directory: string): EnclosingModule | undefined {
  const result = tree.read(tree.path.join(directory, 'go.mod'));
  if (result.kind === 'text') {
    const [, path = ''] = /^\s*module\s+"?([^\s"]+)"?/m.exec(result.text) ?? [];
    return { directory, path, text: result.text };
  }
  const parent = tree.path.dirname(directory);
  return parent === directory ? undefined : findModule(tree, parent);
}
