import type { TypeParameter } from '@standin/model';
import { printType, type TypeNaming } from '@standin/render';

/** A type parameter list with its brackets, `[K comparable, V any]`; empty for none. */
export function printTypeParameters(parameters: readonly TypeParameter[], naming: TypeNaming): string {
  if (parameters.length === 0) return '';
  const printed = parameters.map((parameter) => {
    const constraint = printType(parameter.constraint(), naming);
    // `[P *T]` alone would read as an array length (Go spec, Type parameter declarations).
    return `${naming.typeParameter(parameter)} ${constraint.startsWith('*') ? `interface{ ${constraint} }` : constraint}`;
  });
  return `[${printed.join(', ')}]`;
}
