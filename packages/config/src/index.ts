export type { NameView } from './names/name-view.ts';
export type { Layer, Origin, Provenance, ResolvedOptions } from './options/layer.ts';
export type { JsonValue, OptionName, Options } from './options/options.ts';
export type { NamePattern } from './patterns/name-pattern.ts';
export type {
  Configuration,
  ConfigurationFile,
  InterfaceEntry,
  InterfaceOutput,
  PackageEntry,
  PackageExclusion,
  TargetEntry,
} from './types.ts';
export type { PlacedText } from './yaml/placed-text.ts';
