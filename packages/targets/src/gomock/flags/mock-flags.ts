import type { FlagDefinition } from '../../flags/flag-definition.ts';

const text = (name: string, group: FlagDefinition['group'], placeholder: string, help: string): FlagDefinition => ({
  name,
  group,
  placeholder,
  help,
});
const boolean = (name: string, group: FlagDefinition['group'], isOnByDefault: boolean, help: string): FlagDefinition => ({
  name,
  group,
  isOnByDefault,
  help,
});

/** Every flag of mockgen v0.6.0, in the order of the help text. */
export const mockFlags: readonly FlagDefinition[] = Object.freeze([
  text('source', 'input', 'FILE', 'Read the interfaces of this file (source mode).'),
  text('exclude_interfaces', 'input', 'A,B', 'Leave these interfaces out (source mode).'),
  text(
    'aux_files',
    'input',
    'PKG=FILE,...',
    'Files that embedded interfaces are also looked up in, each with its import path (source mode). Seldom needed: gen finds them itself.',
  ),
  text('imports', 'input', 'NAME=PATH,...', 'Import these paths under these names; the name . is a dot import (source mode).'),
  text('build_flags', 'input', 'FLAGS', 'Flags as go build takes them, -tags=integration for instance (package mode).'),

  text('destination', 'output', 'FILE', 'Write to this file; its directory is made where missing. Without it, to the standard output.'),
  text('package', 'output', 'NAME', 'Package clause of the mock; mock_ and the name of the package where not given.'),
  text(
    'self_package',
    'output',
    'PATH',
    'Import path of the package that the mock is written into, so that the mock does not import it. Worked out from -destination where not given.',
  ),
  boolean('typed', 'output', false, 'Write Return, Do and DoAndReturn with the types of each method.'),
  text('build_constraint', 'output', 'EXPRESSION', 'Put this behind //go:build.'),
  text('copyright_file', 'output', 'FILE', 'Put the text of this file at the top, as a comment.'),

  text('mock_names', 'names', 'A=MyA,B=MyB', 'Names of mocks; Mock and the name of the interface where not given.'),

  boolean('write_command_comment', 'comments', true, 'Say which command wrote the file.'),
  boolean('write_package_comment', 'comments', true, 'Give the package a documentation comment.'),
  boolean('write_source_comment', 'comments', true, 'Say which file or interfaces the mocks were made from.'),
  boolean('write_generate_directive', 'comments', false, 'Add a //go:generate line that writes the mock again.'),

  boolean('debug_parser', 'other', false, 'Print what was read, and write no mock.'),
  boolean('version', 'other', false, 'Print the version.'),
  boolean('prog_only', 'other', false, 'No effect, as in mockgen.'),
  text('exec_only', 'other', 'FILE', 'No effect, as in mockgen.'),
  text('archive', 'other', 'FILE', 'Not supported: leave it out, package mode reads source.'),
  text('model_gob', 'other', 'FILE', 'Not supported: use -source or a package.'),
]);

// mockgen’s flags, and those that mockgen does not have.
const genMockFlags: readonly FlagDefinition[] = Object.freeze([
  ...mockFlags,
  text(
    'depfile',
    'other',
    'FILE',
    'Also write what the mock was made from as a rule for Make or Ninja, as gcc -MD -MP does. Not of mockgen.',
  ),
]);

/** The flags that a program takes, by its name. */
export function flagsOf(program: string): readonly FlagDefinition[] {
  return program === 'gen mock' ? genMockFlags : mockFlags;
}
