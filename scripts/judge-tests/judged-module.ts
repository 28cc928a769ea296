/** A module, in a copy of its own, whose functions get tests. */
export interface JudgedModule {
  readonly name: string;
  /** Where all commands run. Absolute. */
  readonly directory: string;
  /** The packages, as `go list` takes them. */
  readonly patterns: readonly string[];
  /** What `gen tests` is told beside that all functions are meant. */
  readonly options?: readonly string[];
  /** What every command has in its environment beside the usual. */
  readonly environment: Readonly<Record<string, string>>;
}

/** How a module is called, and how it is laid out in an empty place of its own. */
export interface ModuleSource {
  readonly name: string;
  /** What it downloads and takes is much: only the long form has it. */
  readonly isHeavy: boolean;
  readonly prepare: () => Promise<JudgedModule>;
}
