import { join } from 'node:path';
import { copyTree, treeDirectory } from '../../conformance/tree.ts';
import { repository } from '../../repository.ts';
import type { ModuleSource } from '../judged-module.ts';

const frameworks = ['net-http', 'chi', 'gin', 'echo', 'echo-v5', 'fiber-v2', 'fiber-v3'];

/** A small service of each framework whose handlers get tests that send requests: routes in groups and mounts, parameters, bodies, middleware, doubles. */
export const handlers: readonly ModuleSource[] = frameworks.map((name) => ({
  name,
  isHeavy: false,
  prepare: async () => {
    const directory = treeDirectory('judge-tests', name);
    await copyTree(join(repository, 'scripts', 'judge-tests', 'handlers', name), directory);
    return { name, directory, patterns: ['./...'], environment: { GOFLAGS: '-mod=mod' } };
  },
}));
