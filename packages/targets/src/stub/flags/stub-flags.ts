import type { FlagDefinition } from '../../flags/flag-definition.ts';

/** Every flag of `gen stub`, in the order of the help text. */
export const stubFlags: readonly FlagDefinition[] = Object.freeze([
  {
    name: 'out',
    group: 'output',
    placeholder: 'FILE',
    help: 'Write to this file; its directory is made where missing. Without it, to the standard output.',
  },
  {
    name: 'package',
    group: 'output',
    placeholder: 'NAME',
    help: 'Package clause of the file; where not given, that of the package in its directory, or the name of the directory. Without -out, that of the interfaces, or for those of a library, that of the working directory.',
  },
  { name: 'ensure', group: 'output', isOnByDefault: true, help: 'Have the compiler prove that each stub implements its interface.' },
  {
    name: 'strict',
    group: 'output',
    isOnByDefault: false,
    help: 'Panic where a method is called whose function is not set, instead of giving what was set by ...Returns, else zero values.',
  },
  {
    name: 'controls',
    group: 'output',
    isOnByDefault: false,
    help: 'Also write GetCallCount, GetReturnsOnCall and SetGet for a method Get, and Invocations for all.',
  },
  {
    name: 'copy_slices',
    group: 'output',
    isOnByDefault: false,
    help: 'Record copies of slices, for code that writes into them after the call.',
  },
  {
    name: 'memory',
    group: 'output',
    isOnByDefault: false,
    help: 'Have repositories keep rows in memory: methods such as Get, List, Save and Delete work where their function is not set.',
  },
  { name: 'build_constraint', group: 'output', placeholder: 'EXPRESSION', help: 'Put this behind //go:build.' },
  { name: 'copyright_file', group: 'output', placeholder: 'FILE', help: 'Put the text of this file at the top, as a comment.' },
  {
    name: 'write_generate_directive',
    group: 'output',
    isOnByDefault: false,
    help: 'Add a //go:generate line that writes the stubs again.',
  },
  {
    name: 'depfile',
    group: 'output',
    placeholder: 'FILE',
    help: 'Also write what the stubs were made from as a rule for Make or Ninja, as gcc -MD -MP does.',
  },
  { name: 'build_flags', group: 'input', placeholder: 'FLAGS', help: 'Flags as go build takes them, -tags=integration for instance.' },
]);
