import type { OptionDefinition } from '../commands/command.ts';

/** Whether anything but mistakes is printed. */
export const quietOption: OptionDefinition = Object.freeze({ syntax: '-q, --quiet', description: 'print mistakes only' });

/** Whether anything is kept between runs. */
export const cacheOption: OptionDefinition = Object.freeze({
  syntax: '--no-cache',
  description: 'remember nothing from earlier runs, and nothing for later ones',
});

/** Options of every command that prints in colour. */
export const colorOptions: readonly OptionDefinition[] = Object.freeze([
  { syntax: '--color', description: 'print in colour, wherever the output goes' },
  { syntax: '--no-color', description: 'print without colour, as with NO_COLOR set' },
]);
