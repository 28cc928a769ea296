import type { OptionDefinition } from './command.ts';

/** Options of every command that reports: what is printed, and how. */
export const outputOptions: readonly OptionDefinition[] = Object.freeze([
  { syntax: '-v, --verbose', description: 'list every file, and why something was passed over' },
  { syntax: '-q, --quiet', description: 'print mistakes only' },
  { syntax: '--color', description: 'print in colour, wherever the output goes' },
  { syntax: '--no-color', description: 'print without colour, as with NO_COLOR set' },
]);
