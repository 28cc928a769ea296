/** A mock that the repository asks for: what it is of, and how a test makes one. */
export interface AvailableDouble {
  /** The import path of the interface's package, and its name there. */
  readonly interfacePath: string;
  readonly interfaceName: string;
  /** Where the mock is: the import path of its package, `_test` at the end of an external test package's name not in it. */
  readonly importPath: string;
  readonly packageName: string;
  /** Absolute: the file of the mock. */
  readonly file: string;
  /** The mock's type: `MockStore`. Its constructor is `New` and that. */
  readonly typeName: string;
}
