import type { Diagnostic } from '@standin/diagnostics';
import type { Method, Origin, PackageReference, TypeParameter } from '@standin/model';

/** An interface to write a double for: its method set, each method once, and its type parameters. */
export interface SourceInterface {
  readonly name: string;
  /** What its double is called, where it was selected together with a name for that. */
  readonly doubleName?: string;
  readonly origin: Origin;
  readonly typeParameters: readonly TypeParameter[];
  readonly methods: readonly Method[];
}

/** What was read for one file. */
export interface InterfaceSource {
  /** The name in the package clause of the source. */
  readonly packageName: string;
  /** The import path as mockgen has it: inferred from the directory in source mode, as the user wrote it in package mode. */
  readonly packagePath: string;
  readonly reference: PackageReference;
  /** Whether the older mockgen would have compiled and reflected: its package mode. */
  readonly isReflected: boolean;
  /** What stands behind `Source: ` in the header. */
  readonly description: string;
  readonly interfaces: readonly SourceInterface[];
}

/** A source, or what keeps it from being read; notes and warnings may come with either. */
export interface SourceResult {
  readonly source?: InterfaceSource;
  readonly diagnostics: readonly Diagnostic[];
}
