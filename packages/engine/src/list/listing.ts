import type { Diagnostic } from '@standin/diagnostics';
import type { InterfaceTargetName } from '@standin/targets';

/** What `gen list` finds. */
export interface Listing {
  /** The packages that declare something to list, in the order in which patterns found them. */
  readonly packages: readonly ListedPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A package and those of its types that are listed, files by name and types as they stand there. */
export interface ListedPackage {
  /** The directory where it is in no module. */
  readonly importPath: string;
  /** Absolute. */
  readonly directory: string;
  /** Whether it is in a main module, or in no module. */
  readonly isOwn: boolean;
  readonly interfaces: readonly ListedInterface[];
}

/** An interface, a constraint or a function type. */
export interface ListedInterface {
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  /** In bytes, from 1. */
  readonly column: number;
  readonly kind: 'interface' | 'constraint' | 'function type';
  /** The methods that it declares itself; those of the type behind an alias or a name. */
  readonly methods: readonly string[];
  /** The embedded elements as written. */
  readonly embeds: readonly string[];
  /** As written, with brackets; empty where there are none. */
  readonly typeParameters: string;
  readonly isAlias: boolean;
  /** The name that it is an alias of, as written. */
  readonly aliasOf?: string;
  /** The name on the right side of its definition, as written: `io.Reader` in `type R io.Reader`. */
  readonly definedAs?: string;
  readonly isExported: boolean;
  /** The mocks and stubs of it that the repository's plan makes, in the order of the plan. */
  readonly doubles: readonly ListedDouble[];
}

/** An output with a double of an interface, and who asks for it. */
export interface ListedDouble {
  readonly target: InterfaceTargetName;
  /** Absolute; absent for what goes to standard output. */
  readonly destination?: string;
  /** Absolute. */
  readonly originFile: string;
  readonly originLine: number;
}
