import { mapComponents, mapSignature } from './map-components.ts';
import type { SignatureType, Type, TypeParameter } from './type.ts';

/** Which type stands for each type parameter. */
export type Substitution = ReadonlyMap<TypeParameter, Type>;

/** A type with type parameters replaced (Go spec, Instantiations). The spelling of names is kept. */
export function substitute(type: Type, substitution: Substitution): Type {
  if (substitution.size === 0) return type;
  if (type.kind === 'typeParameter') return substitution.get(type) ?? type;
  return mapComponents(type, (component) => substitute(component, substitution));
}

/** A signature with type parameters replaced. */
export function substituteSignature(signature: SignatureType, substitution: Substitution): SignatureType {
  return substitution.size === 0 ? signature : mapSignature(signature, (type) => substitute(type, substitution));
}
