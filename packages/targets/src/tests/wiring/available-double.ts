/** A mock that the repository asks for: what it is of, and how a test makes one. */
export interface AvailableDouble {
  /** The import path of the interface's package, and its name there. */
  readonly interfacePath: string;
  readonly interfaceName: string;
  /** The import path of the package of the mock's directory, and the name in the package clause of its file. */
  readonly importPath: string;
  readonly packageName: string;
  /** Absolute: the file of the mock. */
  readonly file: string;
  /** The mock's type: `MockStore`. Its constructor is `New` and that. */
  readonly typeName: string;
  /** The import path of gomock. */
  readonly runtimePath: string;
}
