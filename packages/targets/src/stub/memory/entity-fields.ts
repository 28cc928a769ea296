import { fieldName, type PackageReference, type Type } from '@standin/model';
import { structOf } from './type-forms.ts';

/** A field of an entity, one of an embedded struct among them, and the package that an unexported name belongs to. */
export interface EntityField {
  readonly name: string;
  readonly type: Type;
  readonly package: PackageReference;
}

/** More levels than code has that people wrote. */
const deepest = 5;

/**
 * The fields that can be selected from a value of a struct type (Go spec, Selectors), those of its own before those of structs embedded by value; none for other types.
 * A name that two embedded structs have is left out with them.
 */
export function entityFields(type: Type): readonly EntityField[] {
  const found = new Map<string, EntityField>();
  let level: readonly Type[] = [type];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const structs = level.flatMap((each) => structOf(each) ?? []);
    const fields = structs.flatMap((struct) =>
      struct.fields.map((field) => ({
        name: fieldName(field),
        type: field.type,
        package: struct.origin.file.package.reference,
      })),
    );
    const names = fields.map(({ name }) => name);
    const isAlone = ({ name }: EntityField): boolean => names.indexOf(name) === names.lastIndexOf(name);
    const known = new Set(found.keys());
    for (const field of fields.filter(isAlone)) if (!known.has(field.name)) found.set(field.name, field);
    level = structs.flatMap((struct) => struct.fields.filter(({ name }) => name === undefined).map((field) => field.type));
  }
  return [...found.values()];
}
