import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';
import { createLocator } from '../yaml/create-locator.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { findPart } from '../yaml/find-part.ts';
import type { SchemaCompiler, ValueProblem } from './load-schema-compiler.ts';

/** The file beside templates that says what `template-data` has to be. */
export const dataSchemaName = 'template-data.schema.json';

/** A schema that can judge, or why it cannot. */
export type DataSchema =
  | { readonly kind: 'schema'; readonly judge: (value: unknown) => readonly ValueProblem[] }
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] };

/** Reads the schema of `template-data` in a directory of templates; `undefined` where there is none, or nothing to read it with. What is wrong with it is GEN440 at its place. */
export function readDataSchema(tree: SourceTree, directory: string, compile?: SchemaCompiler): DataSchema | undefined {
  const file = tree.path.join(directory, dataSchemaName);
  const result = tree.read(file);
  if (result.kind === 'absent' || compile === undefined) return undefined;
  const refuse = (message: string, offset?: number): DataSchema => {
    const place = offset === undefined || result.kind !== 'text' ? { position: { file } } : createLocator(file, result.text)(offset);
    return { kind: 'faulty', diagnostics: [createDiagnostic({ code: 'GEN440', message, ...place })] };
  };
  if (result.kind !== 'text')
    return refuse(result.kind === 'directory' ? 'the schema is a directory' : `cannot read the schema: ${result.reason}`);
  const text = result.text.replace(/^\ufeff/, '');
  const shift = result.text.length - text.length;
  const parsed = parseJson(text);
  if (parsed.kind === 'bad') return refuse(parsed.message, parsed.offset + shift);
  const compiled = compile(parsed.value);
  if (compiled.kind === 'judge') return { kind: 'schema', judge: compiled.judge };
  return refuse(compiled.message, offsetOf(text, compiled.path) + shift);
}

type ParsedJson =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'bad'; readonly message: string; readonly offset: number };

function parseJson(text: string): ParsedJson {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const offset = /at position (\d+)/.exec(said)?.[1];
    const reason = said.replace(/ in JSON at position.*$/s, '').replace(/, .*is not valid JSON$/s, '');
    const message = `the schema is no JSON: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
    return { kind: 'bad', message, offset: offset === undefined ? text.trimEnd().length : Number(offset) };
  }
}

/** Where a part of a JSON text stands: JSON is YAML, whose parser knows places. */
function offsetOf(text: string, path: readonly string[]): number {
  const root: YamlValue | undefined = parseYaml(text).value;
  return (root && findPart(root, path).offset) ?? 0;
}
