/** As much of JSON Schema as the schemas of views use. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (root.$defs?.[name] ?? {});
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

interface ValidationPlace {
  readonly root: Schema;
  readonly path: string;
}

/** The faults of a value under as much of JSON Schema as the schema uses. */
function validate(value: unknown, reference: Schema, { root, path }: ValidationPlace): readonly string[] {
  const schema = resolve(reference, root);
  if (schema.anyOf !== undefined) {
    const attempts = schema.anyOf.map((choice) => validate(value, choice, { root, path }));
    return attempts.some((faults) => faults.length === 0) ? [] : attempts.flat();
  }
  if (schema.enum !== undefined) return schema.enum.includes(value) ? [] : [`${path}: ${JSON.stringify(value)} is none of the values`];
  if (typeOf(value) !== schema.type?.replace('integer', 'number'))
    return [`${path}: ${typeOf(value)} instead of ${schema.type ?? 'nothing'}`];
  if (Array.isArray(value)) return value.flatMap((item, index) => validate(item, schema.items ?? {}, { root, path: `${path}[${index}]` }));
  if (typeof value !== 'object' || value === null) return [];
  const properties = new Map(Object.entries(value));
  const missing = (schema.required ?? []).filter((name) => !properties.has(name)).map((name) => `${path}.${name} is missing`);
  return [
    ...missing,
    ...[...properties].flatMap(([name, item]) => {
      const inner = schema.properties?.[name];
      return inner === undefined ? [`${path}.${name} is not in the schema`] : validate(item, inner, { root, path: `${path}.${name}` });
    }),
  ];
}

/** The faults of a view under the schema of a target's templates. */
export function validateView(view: unknown, root: Schema): readonly string[] {
  return validate(view, root, { root, path: '' });
}
