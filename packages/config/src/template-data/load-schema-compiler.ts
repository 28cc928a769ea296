import { nearNames } from '@standin/diagnostics';
import type { Ajv, ErrorObject } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';

/** What is wrong with a value: `path` leads to it, keys and indices as texts; with `key`, it is that key of the mapping there. */
export interface ValueProblem {
  readonly path: readonly string[];
  readonly key?: string;
  readonly message: string;
  readonly hint?: string;
}

/** A schema that can judge values, or what is wrong with it and where in it. */
export type CompiledSchema =
  | { readonly kind: 'judge'; readonly judge: (value: unknown) => readonly ValueProblem[] }
  | { readonly kind: 'bad'; readonly message: string; readonly path: readonly string[] };

/** Makes a judge of a JSON Schema. */
export type SchemaCompiler = (schema: unknown) => CompiledSchema;

const options = { allErrors: true, verbose: true, strict: false, validateFormats: false, logger: false } as const;

/** Loads Ajv, which takes longer than starting Node: ask only where there is a schema. Takes draft 2020-12, and draft-07 where `$schema` says so. */
export async function loadSchemaCompiler(): Promise<SchemaCompiler> {
  const [old, { Ajv2020: Current }] = await Promise.all([import('ajv'), import('ajv/dist/2020.js')]);
  return (schema) => {
    const isOld = /draft-0[67]\/schema/.test(String((schema as { readonly $schema?: unknown } | null)?.$schema));
    return compileSchema(isOld ? new old.Ajv(options) : new Current(options), schema);
  };
}

function compileSchema(ajv: Ajv | Ajv2020, schema: unknown): CompiledSchema {
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null || Array.isArray(schema)))
    return { kind: 'bad', message: 'a schema is a mapping, true or false', path: [] };
  try {
    if (ajv.validateSchema(schema) !== true) return describeFault(ajv.errors ?? []);
    const judge = ajv.compile(schema);
    return { kind: 'judge', judge: (value) => (judge(value) ? [] : describeProblems(judge.errors ?? [])) };
  } catch (error) {
    return { kind: 'bad', message: `the schema cannot be used: ${error instanceof Error ? error.message : String(error)}`, path: [] };
  }
}

function describeFault(errors: readonly ErrorObject[]): CompiledSchema {
  const [first] = [...errors].sort((left, right) => right.instancePath.length - left.instancePath.length);
  const path = splitPointer(first?.instancePath ?? '');
  return { kind: 'bad', message: `no valid JSON Schema: ${path.at(-1) ?? 'it'} ${first?.message ?? 'is wrong'}`, path };
}

/** What a choice refused matters where nothing within it says more. */
function describeProblems(errors: readonly ErrorObject[]): readonly ValueProblem[] {
  const isSummary = ({ keyword }: ErrorObject): boolean => ['anyOf', 'oneOf', 'if'].includes(keyword);
  const telling = errors.filter((error) => !isSummary(error));
  return (telling.length > 0 ? telling : errors).map(describeProblem);
}

function describeProblem({ instancePath, keyword, params, message = 'is wrong', parentSchema }: ErrorObject): ValueProblem {
  const path = splitPointer(instancePath);
  const name = path.length === 0 ? 'template-data' : path.join('.');
  const given = params as {
    readonly additionalProperty?: string;
    readonly missingProperty?: string;
    readonly allowedValues?: readonly unknown[];
  };
  const key = given.additionalProperty ?? (params as { readonly unevaluatedProperty?: string }).unevaluatedProperty;
  if (key !== undefined) {
    const known = Object.keys((parentSchema as { readonly properties?: object } | undefined)?.properties ?? {});
    const near = nearNames(key, known);
    return { path, key, message: `${name} has no key ${key}`, ...(near.length > 0 && { hint: `did you mean ${near.join(' or ')}?` }) };
  }
  if (given.missingProperty !== undefined) return { path, message: `${name} lacks ${given.missingProperty}` };
  if (keyword === 'enum')
    return { path, message: `${name} is none of ${given.allowedValues?.map((value) => JSON.stringify(value)).join(', ') ?? ''}` };
  return { path, message: `${name} ${message.replace(/^must NOT /, 'must not ')}` };
}

function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
