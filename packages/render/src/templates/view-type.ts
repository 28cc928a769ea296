/** As much of JSON Schema as describes view data. */
export interface ViewSchema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ViewSchema>>;
  readonly additionalProperties?: boolean;
  readonly items?: ViewSchema;
  readonly anyOf?: readonly ViewSchema[];
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, ViewSchema>>;
}

/** What is known about a value that templates read: `open` may have any fields, or be a single value. */
export type ViewType =
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, ViewType> }
  | { readonly kind: 'list'; readonly item: ViewType }
  | { readonly kind: 'single' }
  | { readonly kind: 'open' };

/** A text, number or truth value. */
export const singleType: ViewType = Object.freeze({ kind: 'single' });

/** Something that is not known before rendering. */
export const openType: ViewType = Object.freeze({ kind: 'open' });

/** The type that a schema describes; references stay within `root` and go in no circle. Equal references give the same type. */
export function readViewType(root: ViewSchema): ViewType {
  const known = new Map<string, ViewType>();
  const read = (schema: ViewSchema): ViewType => {
    if (schema.$ref !== undefined) {
      const type = known.get(schema.$ref) ?? read(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
      known.set(schema.$ref, type);
      return type;
    }
    const choice = schema.anyOf?.find(({ type }) => type !== 'null');
    if (choice !== undefined) return read(choice);
    if (schema.type === 'array') return { kind: 'list', item: read(schema.items ?? {}) };
    if (schema.type !== 'object') return schema.type === undefined && schema.enum === undefined ? openType : singleType;
    if (schema.additionalProperties !== false) return openType;
    return { kind: 'object', fields: new Map(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, read(field)])) };
  };
  return read(root);
}
