/** What the templates of `directory`, `filename`, `package` and `mock-name` can name. Paths have forward slashes. */
export interface NameView {
  /** The name of the interface. */
  readonly interface: string;
  /** Whether the interface is exported. */
  readonly isExported: boolean;
  /** What the package of the interface calls itself. */
  readonly package: string;
  readonly importPath: string;
  /** The directory of the package, relative to `configDirectory`; `.` where they are the same. */
  readonly packageDirectory: string;
  /** Whether the package lies below `configDirectory`: false for the standard library and for modules of others. */
  readonly isLocal: boolean;
  /** The file of the interface, without its directory. */
  readonly sourceFile: string;
  /** The name of the target. */
  readonly target: string;
  /** Absolute: what a relative `directory` starts from, that is where the value was written. */
  readonly configDirectory: string;
  /** The name of the mock; absent while `mock-name` itself is rendered. */
  readonly mockName?: string;
}
