/** What stands under the list of commands. */
export const examples = `
Examples:
  gen                           all mocks of this directory and those below it
  gen run examples/bank
  gen mock -source=store.go -destination=mocks/store.go
  gen mock . Reader,Writer      two interfaces of this package, to the terminal
  gen help mock                 the flags of gen mock, which are mockgen's`;
