/** Where a flag stands in the help text. */
export type FlagGroup = 'input' | 'output' | 'names' | 'comments' | 'other';

/** A flag of the command: its name without hyphens, what it takes, and what the help says about it. */
export interface FlagDefinition {
  readonly name: string;
  readonly group: FlagGroup;
  /** What a flag with a value is shown to take; absent for booleans. */
  readonly placeholder?: string;
  /** The value of a boolean that is not given; absent for flags with a value, which are empty then. */
  readonly isOnByDefault?: boolean;
  readonly help: string;
}
