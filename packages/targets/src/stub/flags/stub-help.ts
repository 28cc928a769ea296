import { formatFlags } from '../../flags/format-flags.ts';
import { stubFlags } from './stub-flags.ts';

/** The help of `gen stub`: at most 80 columns wide, ending in a line end. */
export function formatStubHelp(): string {
  return `gen stub writes stubs of Go interfaces: structs with a function field a method,
which record calls and need no library.

Usage:
  gen stub [flags] PACKAGE [INTERFACES]
  gen stub [flags] FILE.go [INTERFACES]

PACKAGE is an import path, or a directory such as . or ./store. INTERFACES is a
comma-separated list without blanks; an entry may name its stub, as in
Store:FakeStore, or be a pattern (*Store), and all interfaces are meant where it
is left out.

Examples:
  gen stub . Store
  gen stub -out=stubs/store.go ./store Store,Cache:FakeCache
  gen stub -out=store_stub_test.go store.go
  gen stub -memory -out=accounts_stub_test.go . AccountRepository

Flags:
${formatFlags(stubFlags)}
Flags are written -name value, -name=value or --name=value and stand before the
arguments. A boolean takes its value behind an equals sign: -ensure=false.

In Go source, for \`gen run\` to carry out:
  //go:generate gen stub -out=stubs/$GOFILE $GOFILE
`;
}
