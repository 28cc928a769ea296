import type { Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { diagnoseValue } from '../options/diagnose-value.ts';
import type { Origin, ResolvedOptions } from '../options/layer.ts';
import { pathOfOption } from '../options/path-of-option.ts';
import { placeOfPart } from '../yaml/place-of-part.ts';
import { readDataSchema } from './data-schema.ts';
import type { SchemaCompiler, ValueProblem } from './load-schema-compiler.ts';

/**
 * Holds `template-data` to the schema beside the templates: each violation is GEN439 at the place of the value in gen.yaml; where a value lacks, at the mapping that lacks it, else at
 * the value of `templates`. Nothing without a schema.
 */
export function checkTemplateData(tree: SourceTree, resolved: ResolvedOptions, compile?: SchemaCompiler): readonly Diagnostic[] {
  const directory = pathOfOption(resolved, 'templates', tree.path);
  const schema = directory === undefined ? undefined : readDataSchema(tree, directory, compile);
  if (schema === undefined) return [];
  if (schema.kind === 'faulty') return schema.diagnostics;
  return schema.judge(resolved.options.templateData).map((problem) => {
    const { message, hint } = problem;
    return diagnoseValue(originOf(tree, resolved, problem), { code: 'GEN439', message, hint });
  });
}

function originOf(tree: SourceTree, { provenance }: ResolvedOptions, problem: ValueProblem): Origin {
  const { origin } = provenance.templateData;
  if (origin.kind === 'default') return provenance.templates.origin;
  const path = problem.key === undefined ? problem.path : [...problem.path, problem.key];
  const place = placeOfPart(tree, provenance.templateData, path);
  return place === undefined ? origin : { kind: 'file', place };
}
