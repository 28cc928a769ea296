export { configurationFileName, findConfigurations, type FindOptions, type FoundConfigurations } from './file/find-configurations.ts';
export { mergeConfigurations } from './file/merge-configurations.ts';
export { readConfigurationFile, type ConfigurationReading, type ReadingOptions } from './file/read-configuration-file.ts';
export { createNameView, type NameSubject } from './names/create-name-view.ts';
export { listTemplates } from './names/list-templates.ts';
export { loadNameRenderer, type NameRenderer, type RenderedName } from './names/load-name-renderer.ts';
export type { NameOption } from './names/name-forms.ts';
export { nameViewFields, type NameView } from './names/name-view.ts';
export type { TargetNames } from './file/file-context.ts';
export { collectLayers, targetsOf, type LayerSources } from './options/collect-layers.ts';
export { diagnoseValue } from './options/diagnose-value.ts';
export type { Layer, Origin, Provenance, ResolvedOptions } from './options/layer.ts';
export type { OptionDefinition, OptionKind } from './options/option-definition.ts';
export { optionDefinitions, optionNames } from './options/option-definitions.ts';
export type { JsonValue, OptionName, Options } from './options/options.ts';
export { pathOfOption } from './options/path-of-option.ts';
export { readCommentLayer, type CommentWord } from './options/read-comment-layer.ts';
export { readEnvironmentLayer, type EnvironmentPlace } from './options/read-environment-layer.ts';
export { readFlagLayer, type FlagSetting } from './options/read-flag-layer.ts';
export type { LayerReading } from './options/read-settings.ts';
export { createOptionsResolver } from './options/options-resolver.ts';
export { resolveOptions } from './options/resolve-options.ts';
export { matchInterface, type InterfaceMatch } from './patterns/match-interface.ts';
export { compilePathGlob } from './patterns/compile-path-glob.ts';
export { matchesName } from './patterns/matches-name.ts';
export type { NamePattern } from './patterns/name-pattern.ts';
export { orderEntries } from './patterns/order-entries.ts';
export { createSchema, type JsonSchema } from './schema/create-schema.ts';
export type {
  Configuration,
  ConfigurationFile,
  InterfaceEntry,
  InterfaceOutput,
  PackageEntry,
  PackageExclusion,
  TargetEntry,
} from './types.ts';
export { loadTemplateDataCheck, type TemplateDataCheck } from './template-data/load-template-data-check.ts';
export type { PlacedText } from './yaml/placed-text.ts';
export { placeOfPart } from './yaml/place-of-part.ts';
