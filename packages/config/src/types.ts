import type { Position } from '@standin/diagnostics';
import type { Layer } from './options/layer.ts';
import type { NamePattern } from './patterns/name-pattern.ts';
import type { PlacedText } from './yaml/placed-text.ts';

/** One gen.yaml, read and checked. */
export interface ConfigurationFile {
  /** Absolute. */
  readonly path: string;
  /** Absolute: the directory of the file, which its relative paths and package patterns start from. */
  readonly directory: string;
  /** Whether the files of the directories above count as well: false for `inherit: false`. */
  readonly inherits: boolean;
  /** Options at the top level. */
  readonly options: Layer;
  /** `targets` at the top level; absent where the file has no such key. */
  readonly targets?: readonly TargetEntry[];
  /** `packages`, in the order of the file; absent where the file has no such key and so leaves the outer file's in force. */
  readonly packages?: readonly PackageEntry[];
  /** Globs over paths from `directory`, with `/`: generated files that something else makes, which are never orphans. */
  readonly keep: readonly PlacedText[];
}

/** A target that something is to be generated with, and its options at that place. */
export interface TargetEntry {
  readonly name: string;
  readonly position: Position;
  readonly options: Layer;
}

/** One entry of `packages`. */
export interface PackageEntry {
  /** A pattern as the go command has it; a relative one starts from `directory`. */
  readonly pattern: PlacedText;
  /** Absolute: the directory of the gen.yaml that has the entry. */
  readonly directory: string;
  /** Packages that are left out. */
  readonly exclude: readonly PackageExclusion[];
  readonly options: Layer;
  /** Absent: those of the top level, and where there are none, the caller's default. */
  readonly targets?: readonly TargetEntry[];
  /** Absent: every interface. */
  readonly interfaces?: readonly InterfaceEntry[];
  readonly excludeInterfaces: readonly NamePattern[];
}

/** What `exclude` leaves out: a pattern as the go command has it, or a regular expression over import paths. */
export type PackageExclusion =
  { readonly kind: 'pattern'; readonly pattern: PlacedText } | { readonly kind: 'regex'; readonly pattern: NamePattern };

/** One entry of `interfaces`. */
export interface InterfaceEntry {
  readonly pattern: NamePattern;
  /** One for each output of the interface; at least one. */
  readonly outputs: readonly InterfaceOutput[];
}

/** One output of an interface. */
export interface InterfaceOutput {
  readonly options: Layer;
  /** Absent: those of the package. */
  readonly targets?: readonly TargetEntry[];
}

/** The configuration as one package directory sees it. */
export interface Configuration {
  /** The files that count, outermost first. */
  readonly files: readonly ConfigurationFile[];
  /** The entries in force: those of the innermost file with the key `packages`. */
  readonly entries: readonly PackageEntry[];
}
