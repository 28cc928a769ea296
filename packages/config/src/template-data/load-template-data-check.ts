import type { Diagnostic } from '@standin/diagnostics';
import { createMemory, type SourceTree } from '@standin/modules';
import { layersOfFile } from '../names/list-templates.ts';
import type { Layer, ResolvedOptions } from '../options/layer.ts';
import type { ConfigurationFile } from '../types.ts';
import { checkTemplateData } from './check-template-data.ts';
import { dataSchemaName } from './data-schema.ts';
import { loadSchemaCompiler } from './load-schema-compiler.ts';

/** What is wrong with the `template-data` of one output, and with the schema that it is held to. */
export type TemplateDataCheck = (resolved: ResolvedOptions) => readonly Diagnostic[];

/** Where options with templates may stand. */
export interface TemplateDataSources {
  readonly files: Iterable<ConfigurationFile>;
  readonly layers: Iterable<Layer | undefined>;
  /** Whether comments set templates: which, is not known yet. */
  readonly isSetByComments: boolean;
}

/** A check of `template-data`. The validator is loaded only where a directory of templates that `sources` name has a schema; the check looks for it all the same, so that a trace knows. */
export async function loadTemplateDataCheck(tree: SourceTree, sources: TemplateDataSources): Promise<TemplateDataCheck> {
  const { files, layers, isSetByComments } = sources;
  const all = [...layers, ...[...files].flatMap(layersOfFile)].filter((layer) => layer !== undefined);
  const isNeeded = isSetByComments || all.some((layer) => hasSchema(tree, layer));
  const compile = isNeeded ? await loadSchemaCompiler() : undefined;
  const known = createMemory<readonly Diagnostic[]>(tree);
  return (resolved) => {
    const { templates, templateData } = resolved.provenance;
    const key = JSON.stringify([resolved.options.templates, templates, templateData]);
    return known(key, () => checkTemplateData(tree, resolved, compile));
  };
}

function hasSchema(tree: SourceTree, { values, directory }: Layer): boolean {
  return Boolean(values.templates) && tree.kindOf(tree.path.resolve(directory, values.templates ?? '', dataSchemaName)) !== undefined;
}
