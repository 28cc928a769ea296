import { outputFormats } from '../output/output-format.ts';
import type { OptionDefinition } from '../commands/command.ts';

/** Options of every command that reports: what is printed, and how. */
export const outputOptions: readonly OptionDefinition[] = Object.freeze([
  { syntax: '-v, --verbose', description: 'list every file, and why something was passed over' },
  { syntax: '-q, --quiet', description: 'print mistakes only' },
  { syntax: '--format <form>', description: 'how results are printed; so does GEN_FORMAT', choices: outputFormats },
  { syntax: '--json', description: 'print one JSON object, as --format json (docs/json.md)' },
  { syntax: '--no-cache', description: 'remember nothing from earlier runs, and nothing for later ones' },
  { syntax: '--color', description: 'print in colour, wherever the output goes' },
  { syntax: '--no-color', description: 'print without colour, as with NO_COLOR set' },
]);
