import type { Type } from '@standin/model';
import { printEmptyInterface, walkType, type TypeNaming } from '@standin/render';

/** Every identifier that a printed type is looked up by: qualifiers, unqualified type names, predeclared names, type parameters. */
export function typeIdentifiers(type: Type, naming: TypeNaming): ReadonlySet<string> {
  const identifiers = new Set<string>();
  walkType(type, (part) => {
    if (part.kind === 'basic') identifiers.add(part.name);
    else if (part.kind === 'named') identifiers.add(naming.qualifier(part) ?? part.name);
    else if (part.kind === 'typeParameter') identifiers.add(naming.typeParameter(part));
    else if (part.kind === 'interface' && part.elements.length === 0) identifiers.add(printEmptyInterface(naming));
  });
  return identifiers;
}
