import { join } from 'node:path';
import { copyTree, treeDirectory } from '../../conformance/tree.ts';
import { repository } from '../../repository.ts';
import { withoutServers } from '../../servers/variables.ts';
import type { ModuleSource } from '../judged-module.ts';

/** The example of a bank: a service whose dependencies have mocks. */
export const bank: ModuleSource = {
  name: 'bank',
  isHeavy: false,
  prepare: async () => {
    const directory = treeDirectory('judge-tests', 'bank');
    await copyTree(join(repository, 'examples', 'bank'), directory);
    return { name: 'bank', directory, patterns: ['./...'], environment: withoutServers };
  },
};
