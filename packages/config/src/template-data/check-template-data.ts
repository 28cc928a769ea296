import type { Diagnostic, TextPosition } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { diagnoseValue } from '../options/diagnose-value.ts';
import type { Origin, ResolvedOptions } from '../options/layer.ts';
import { pathOfOption } from '../options/path-of-option.ts';
import { createLocator, type Locator } from '../yaml/create-locator.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { readDataSchema } from './data-schema.ts';
import { findPart } from './find-part.ts';
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
  const { origin, others = [] } = provenance.templateData;
  if (origin.kind === 'default') return provenance.templates.origin;
  const path = problem.key === undefined ? problem.path : [...problem.path, problem.key];
  const parts = [origin, ...others].map((each) => locatePart(tree, each, path)).filter((part) => part !== undefined);
  const depth = Math.max(...parts.map((part) => part.depth));
  const deepest = parts.find((part) => part.depth === depth);
  return deepest === undefined ? origin : { kind: 'file', place: deepest.place };
}

interface LocatedPart {
  readonly place: TextPosition;
  readonly depth: number;
}

/** The part of a value of gen.yaml that a path leads to. Places inside of values are not remembered, so the file is read again. */
function locatePart(tree: SourceTree, origin: Origin, path: readonly string[]): LocatedPart | undefined {
  if (origin.kind !== 'file') return undefined;
  const { file } = origin.place.position;
  const result = tree.read(file);
  if (result.kind !== 'text') return undefined;
  const text = result.text.replace(/^\ufeff/, '');
  const locate = createLocator(file, text);
  const root = parseYaml(text).value;
  const value = root && findAt(root, origin.place, locate);
  if (value === undefined) return undefined;
  const part = findPart(value, path);
  return { place: locate(part.offset), depth: part.depth };
}

function findAt(value: YamlValue, place: TextPosition, locate: Locator): YamlValue | undefined {
  const { line, column } = place.position;
  const here = locate(value.offset).position;
  if (value.kind === 'map' && here.line === line && here.column === column) return value;
  const inner = value.kind === 'map' ? value.entries.map((entry) => entry.value) : value.kind === 'list' ? value.items : [];
  for (const each of inner) {
    const found = findAt(each, place, locate);
    if (found !== undefined) return found;
  }
  return undefined;
}
