import type { CommandDefinition } from './command.ts';
import { completionDefinition } from './completion/completion-definition.ts';
import { doctorDefinition } from './doctor/doctor-definition.ts';
import { explainDefinition } from './explain/explain-definition.ts';
import { listDefinition } from './list/list-definition.ts';
import { mockDefinition } from './mock/mock-definition.ts';
import { runDefinition } from './run/run-definition.ts';
import { templatesDefinition } from './templates/templates-definition.ts';

/** Every command but `help`, in the order in which help lists them. */
export const commandTable: readonly CommandDefinition[] = Object.freeze([
  runDefinition,
  mockDefinition,
  listDefinition,
  doctorDefinition,
  templatesDefinition,
  explainDefinition,
  completionDefinition,
]);
