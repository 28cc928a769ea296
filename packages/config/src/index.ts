export { configurationFileName, findConfigurations, type FindOptions, type FoundConfigurations } from './file/find-configurations.ts';
export { mergeConfigurations } from './file/merge-configurations.ts';
export { readConfigurationFile, type ConfigurationReading, type ReadingOptions } from './file/read-configuration-file.ts';
export type { NameView } from './names/name-view.ts';
export { collectLayers, targetsOf, type LayerSources } from './options/collect-layers.ts';
export type { Layer, Origin, Provenance, ResolvedOptions } from './options/layer.ts';
export type { OptionDefinition, OptionKind } from './options/option-definition.ts';
export { optionDefinitions, optionNames } from './options/option-definitions.ts';
export type { JsonValue, OptionName, Options } from './options/options.ts';
export { pathOfOption } from './options/path-of-option.ts';
export { resolveOptions } from './options/resolve-options.ts';
export { matchInterface, type InterfaceMatch } from './patterns/match-interface.ts';
export { matchesName } from './patterns/matches-name.ts';
export type { NamePattern } from './patterns/name-pattern.ts';
export { orderEntries } from './patterns/order-entries.ts';
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
