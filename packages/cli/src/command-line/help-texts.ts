/** What stands under the list of commands. */
export const examples = `
Examples:
  gen                           all mocks of this directory and those below it
  gen run examples/bank
  gen mock -source=store.go -destination=mocks/store.go
  gen mock . Reader,Writer      two interfaces of this package, to the terminal
  gen tests ./store             table tests of its functions, as a diff
  gen extract --used-by ./api   interfaces of what that package uses
  gen help mock                 the flags of gen mock, which are mockgen's`;

/** What stands under the options of commands that take those of gen.yaml. */
export const settingsNote = `
Each option of gen.yaml is a flag, too, --typed for instance, and a variable,
GEN_TYPED: see gen help options. They do not change //go:generate lines.`;
