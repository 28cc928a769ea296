/** What stands under the list of commands. */
export const examples = `
Examples:
  gen run                       all mocks of this directory and those below it
  gen run examples/bank
  gen mock -source=store.go -destination=mocks/store.go
  gen mock . Reader,Writer      two interfaces of this package, to the terminal
  gen help mock                 the flags of gen mock, which are mockgen's`;

/** What stands under the options of `gen run`. */
export const runExamples = `
A directory means itself and everything below it; ./... means what it means to
go generate, which stops where another module begins. Lines that call other
programs are left alone and counted. Files are written only where bytes differ,
and only over files that say they are generated.

The exit status is 0, or 1 where a mock could not be written, 2 for mistakes in
the command line, 130 after Ctrl-C.

Examples:
  gen run
  gen run ./internal/... ./store
  gen run -v --color examples/bank`;
