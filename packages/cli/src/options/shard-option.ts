import type { OptionDefinition } from '../commands/command.ts';

/** The option of commands whose work can be split between machines. */
export const shardOption: OptionDefinition = Object.freeze({
  syntax: '--shard <i/n>',
  description: 'only the i-th of n parts, for n machines (docs/scale.md)',
});
