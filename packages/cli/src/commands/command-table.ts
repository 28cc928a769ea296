import type { CommandDefinition } from './command.ts';
import { checkDefinition } from './check/check-definition.ts';
import { configDefinition } from './config/config-definition.ts';
import { completionDefinition } from './completion/completion-definition.ts';
import { doctorDefinition } from './doctor/doctor-definition.ts';
import { diffDefinition } from './diff/diff-definition.ts';
import { explainDefinition } from './explain/explain-definition.ts';
import { extractDefinition } from './extract/extract-definition.ts';
import { fakeDefinition } from './fake/fake-definition.ts';
import { initDefinition } from './init/init-definition.ts';
import { listDefinition } from './list/list-definition.ts';
import { mockDefinition } from './mock/mock-definition.ts';
import { pruneDefinition } from './prune/prune-definition.ts';
import { runDefinition } from './run/run-definition.ts';
import { schemaDefinition } from './schema/schema-definition.ts';
import { stubDefinition } from './stub/stub-definition.ts';
import { templatesDefinition } from './templates/templates-definition.ts';
import { testsDefinition } from './tests/tests-definition.ts';
import { watchDefinition } from './watch/watch-definition.ts';

/** Every command but `help`, in the order in which help lists them. */
export const commandTable: readonly CommandDefinition[] = Object.freeze([
  runDefinition,
  checkDefinition,
  diffDefinition,
  pruneDefinition,
  watchDefinition,
  mockDefinition,
  stubDefinition,
  extractDefinition,
  testsDefinition,
  fakeDefinition,
  listDefinition,
  initDefinition,
  configDefinition,
  schemaDefinition,
  doctorDefinition,
  templatesDefinition,
  explainDefinition,
  completionDefinition,
]);
