import type { OptionDefinition } from '../commands/command.ts';
import { colorOptions } from './common-options.ts';

/** Options of commands that print one result, as text or as JSON. */
export const resultOptions: readonly OptionDefinition[] = Object.freeze([
  { syntax: '--format <form>', description: 'how the result is printed', choices: ['text', 'json'] },
  { syntax: '--json', description: 'print one JSON object, as --format json (docs/json.md)' },
  ...colorOptions,
]);
