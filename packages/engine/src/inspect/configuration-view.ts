import type { Layer, OptionName, Provenance } from '@standin/config';
import type { Diagnostic, TextPosition } from '@standin/diagnostics';

/** Whose configuration is asked for. */
export interface InspectionQuery {
  /** Absolute. */
  readonly workingDirectory: string;
  /** A directory or an import path. */
  readonly package: string;
  readonly interface?: string | undefined;
  readonly environment?: Layer | undefined;
  readonly flags?: Layer | undefined;
}

/** The value of an option and where it comes from. */
export interface ConfiguredValue {
  readonly name: OptionName;
  readonly value: unknown;
  readonly provenance: Provenance;
  /** For a mapping that several places put together: each key with the place that sets it. */
  readonly parts: readonly { readonly key: string; readonly value: unknown; readonly provenance: Provenance }[];
}

/** What holds for one output of an interface, or for a package whatever the interface. */
export interface ConfiguredOutput {
  readonly target: string;
  /** How the interface is taken: by a comment, by its name, by a pattern, as one of all; absent for a package. */
  readonly takenBy?: 'comment' | 'name' | 'pattern' | 'all' | 'nothing';
  /** Where it is asked for. */
  readonly place?: TextPosition;
  /** What is written, where the interface is taken; the destination is absolute. */
  readonly names?: { readonly destination: string; readonly packageName: string; readonly mockName: string };
  /** In the order of documentation. */
  readonly values: readonly ConfiguredValue[];
}

/** The configuration of a package, or of one of its interfaces. */
export interface ConfigurationView {
  /** Absolute. */
  readonly directory: string;
  readonly importPath: string;
  /** The gen.yaml files that count, absolute, the nearest first. */
  readonly files: readonly string[];
  /** The entries of `packages` that match, the one that decides first. */
  readonly entries: readonly { readonly pattern: string; readonly place: TextPosition }[];
  readonly outputs: readonly ConfiguredOutput[];
  readonly diagnostics: readonly Diagnostic[];
}
