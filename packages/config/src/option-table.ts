export type { OptionDefinition } from './options/option-definition.ts';
export { optionDefinitions, optionNames } from './options/option-definitions.ts';
export type { OptionName } from './options/options.ts';
