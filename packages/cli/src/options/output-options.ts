import { outputFormats } from '../output/output-format.ts';
import type { OptionDefinition } from '../commands/command.ts';
import { cacheOption, colorOptions, quietOption } from './common-options.ts';

/** Options of every command that reports: what is printed, and how. */
export const outputOptions: readonly OptionDefinition[] = Object.freeze([
  { syntax: '-v, --verbose', description: 'list every file, and why something was passed over' },
  quietOption,
  { syntax: '--format <form>', description: 'how results are printed; so does GEN_FORMAT', choices: outputFormats },
  { syntax: '--json', description: 'print one JSON object, as --format json (docs/json.md)' },
  cacheOption,
  ...colorOptions,
]);
