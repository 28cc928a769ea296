import type { Diagnostic } from '@standin/diagnostics';
import type { Method, Origin, PackageReference, TypeParameter } from '@standin/model';

/** An interface to write a mock for: its method set, each method once, and its type parameters. */
export interface MockInterface {
  readonly name: string;
  /** The name of the mock's type. */
  readonly mockName: string;
  readonly origin: Origin;
  readonly typeParameters: readonly TypeParameter[];
  readonly methods: readonly Method[];
}

/** What was read for one mock file. */
export interface MockSource {
  /** The name in the package clause of the source. */
  readonly packageName: string;
  /** The import path as mockgen has it: inferred from the directory in source mode, as the user wrote it in package mode. */
  readonly packagePath: string;
  readonly reference: PackageReference;
  /** Whether the older mockgen would have compiled and reflected: its package mode. */
  readonly isReflected: boolean;
  /** What stands behind `Source: ` in the header. */
  readonly description: string;
  readonly interfaces: readonly MockInterface[];
}

/** A mock source, or what keeps it from being read; notes and warnings may come with either. */
export interface SourceResult {
  readonly source?: MockSource;
  readonly diagnostics: readonly Diagnostic[];
}
