import { contractDeclarations } from './contract/contract-naming.ts';

/** What the files of fakes declare beside builders and what comes from the schema, and what they call their variables. */
export const fakesFileNames: readonly string[] = Object.freeze([
  'Fakes',
  'Expectations',
  'New',
  'newSettings',
  'Option',
  'Settings',
  'f',
  's',
  't',
  'err',
  'option',
  'options',
  'client',
  'before',
  ...contractDeclarations,
]);
