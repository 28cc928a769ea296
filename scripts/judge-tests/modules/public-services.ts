import { join } from 'node:path';
import { copyTree, downloadModule, treeDirectory } from '../../conformance/tree.ts';
import type { ModuleSource } from '../judged-module.ts';
import { removeTests } from './remove-tests.ts';

interface PublicService {
  readonly path: string;
  readonly version: string;
  /** Left out are packages that need what the module proxy does not have. */
  readonly patterns: readonly string[];
  /** Directories whose own tests need that: they are removed. */
  readonly untested?: readonly string[];
}

const services: Readonly<Record<string, PublicService>> = {
  // Handlers of gorilla/mux over MongoDB and Kafka, with mocks that moq wrote.
  'dp-files-api': {
    path: 'github.com/ONSdigital/dp-files-api',
    version: 'v1.19.0',
    patterns: [
      './api/...',
      './aws/...',
      './clock/...',
      './config/...',
      './files/...',
      './health/...',
      './kafka/...',
      './mongo/...',
      './sdk/...',
      './service/...',
      './store/...',
    ],
    untested: ['store'],
  },
  // Handlers of net/http and gorilla/mux over PostgreSQL.
  miniflux: { path: 'miniflux.app/v2', version: 'v2.2.0', patterns: ['./internal/...'] },
  // Handlers of echo and gRPC over SQL.
  memos: { path: 'github.com/usememos/memos', version: 'v0.22.0', patterns: ['./...'] },
};

function createSource([name, { path, version, patterns, untested = [] }]: [string, PublicService]): ModuleSource {
  return {
    name,
    isHeavy: true,
    prepare: async () => {
      const directory = treeDirectory('judge-tests', name);
      await copyTree(await downloadModule(path, version), directory);
      for (const each of untested) removeTests(join(directory, each));
      return { name, directory, patterns, environment: {} };
    },
  };
}

/** Public services of the Go module proxy, pinned. */
export const publicServices: readonly ModuleSource[] = Object.entries(services).map(createSource);
