import type { OptionDefinition } from '../commands/command.ts';

/** Options of commands that print one result, as text or as JSON. */
export const resultOptions: readonly OptionDefinition[] = Object.freeze([
  { syntax: '--format <form>', description: 'how the result is printed', choices: ['text', 'json'] },
  { syntax: '--json', description: 'print one JSON object, as --format json (docs/json.md)' },
  { syntax: '--color', description: 'print in colour, wherever the output goes' },
  { syntax: '--no-color', description: 'print without colour, as with NO_COLOR set' },
]);
