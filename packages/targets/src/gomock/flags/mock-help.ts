import type { FlagGroup } from '../../flags/flag-definition.ts';
import { formatFlags } from '../../flags/format-flags.ts';
import { flagsOf } from './mock-flags.ts';

const groupTitles: Readonly<Record<FlagGroup, string>> = {
  input: 'What to read',
  output: 'What to write',
  names: 'Names',
  comments: 'Comments (all but the last are on; -name=false turns one off)',
  other: 'Other',
};

/** The help of `gen mock`, or of `mockgen` under that name: at most 80 columns wide, ending in a line end. */
export function formatMockHelp(program: string): string {
  const groups = Object.entries(groupTitles).map(([group, title]) => {
    const flags = flagsOf(program).filter((flag) => flag.group === group);
    return `${title}:\n${formatFlags(flags)}`;
  });
  return `${formatIntroduction(program)}\n${groups.join('\n')}\n${formatNotes(program)}`;
}

function formatIntroduction(program: string): string {
  return `${program} writes gomock mocks of Go interfaces. It takes the flags of
mockgen v0.6.0 and writes the same bytes, without the Go toolchain.

Usage:
  ${program} -source=FILE [flags]${program === 'gen mock' ? ' [INTERFACES]' : ''}
  ${program} [flags] PACKAGE [INTERFACES]

Source mode reads one file. Package mode reads a package: an import path, or a
directory such as . or ./store. INTERFACES is a comma-separated list without
blanks; entries may be patterns (*Store), and all interfaces are meant where it
is left out.

Examples:
  ${program} -source=store.go -destination=mocks/store.go -package=mocks
  ${program} -destination=mock_store.go . Reader,Writer
  ${program} -typed example.com/bank/store 'Account*'
  ${program} database/sql/driver Conn,Driver
`;
}

function formatNotes(program: string): string {
  const name = program === 'gen mock' ? '`gen run`' : '`go generate`';
  return `Flags are written -name value, -name=value or --name=value and stand before the
arguments. A boolean takes its value behind an equals sign: -typed=false.

In Go source, for ${name} to carry out:
  //go:generate ${program} -source=$GOFILE -destination=mocks/$GOFILE
`;
}
