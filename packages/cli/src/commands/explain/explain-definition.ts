import type { CommandDefinition } from '../command.ts';

/** `gen explain`. */
export const explainDefinition: CommandDefinition = Object.freeze({
  name: 'explain',
  summary: 'say what a code such as GEN504 means, and what to do',
  description: 'Says what a code of a diagnostic means, and what to do about it.',
  arguments: [{ syntax: '<code>', description: 'a code, GEN101 for instance' }],
  options: [],
  notes: `
Examples:
  gen explain GEN101
  gen help GEN101`,
  load: async () => (await import('./explain-command.ts')).runExplainCommand,
});
