import {
  expandAlias,
  isExported,
  isSamePackage,
  mapComponents,
  mapSignature,
  type Method,
  type NamedType,
  type Type,
} from '@standin/model';
import { walkType } from '@standin/render';
import type { InterfaceSource } from '../../interfaces/interface-source.ts';
import { mayImport } from '../../output/may-import.ts';
import type { OutputPackage } from '../../output/output-package.ts';

/** Where a type stands: type arguments are part of the text that reflection gives as a type's name, and there `byte` is `uint8`. */
type Place = 'signature' | 'argument';

const emptyInterface: Type = Object.freeze({ kind: 'interface', elements: [] });

const basicNames: Readonly<Record<Place, ReadonlyMap<string, string>>> = {
  signature: new Map([
    ['uint8', 'byte'],
    ['rune', 'int32'],
  ]),
  argument: new Map([
    ['byte', 'uint8'],
    ['rune', 'int32'],
  ]),
};

function canName({ package: reference, name }: NamedType, source: InterfaceSource, output: OutputPackage): boolean {
  if (reference === undefined || (output.isSourcePackage && isSamePackage(reference, source.reference))) return true;
  return isExported(name) && mayImport(reference, output.actualPath);
}

function canSpell(type: Type, source: InterfaceSource, output: OutputPackage): boolean {
  let isSpellable = true;
  walkType(type, (part) => {
    isSpellable &&= part.kind !== 'named' || canName(part, source, output);
  });
  return isSpellable;
}

/** What can be written in the output package. */
interface Spelling {
  isSpellable(type: Type): boolean;
  /** Whether the package declares a predeclared name anew. */
  isShadowed(name: string): boolean;
}

function reflectName(name: string, place: Place, { isShadowed }: Spelling): string {
  const reflected = basicNames[place].get(name) ?? name;
  return isShadowed(reflected) ? name : reflected;
}

/**
 * A type under the names that reflection gives it. A name of the source stays where the other cannot be written in the output: the older mockgen writes
 * no Go there.
 */
function reflect(type: Type, place: Place, spelling: Spelling, steps = 0): Type {
  if (type.kind === 'basic') return { ...type, name: reflectName(type.name, place, spelling) };
  if (type.kind !== 'named') return mapComponents(type, (component) => reflect(component, place, spelling, steps));
  if (type.package === undefined) return type.name === 'any' ? emptyInterface : type;
  const target = steps < 100 ? expandAlias(type) : undefined;
  if (target !== undefined) {
    const reflected = reflect(target, place, spelling, steps + 1);
    if (spelling.isSpellable(reflected)) return reflected;
  }
  return mapComponents(type, (component) => reflect(component, 'argument', spelling, steps));
}

/** The source as a compiled program tells of it by reflection: aliases are gone, and so are the names of parameters. */
export function reflectTypes(source: InterfaceSource, output: OutputPackage): InterfaceSource {
  const loaded = source.reference.load();
  const scope = output.isSourcePackage && loaded.kind === 'loaded' ? loaded.package.scope() : undefined;
  const spelling: Spelling = {
    isSpellable: (type) => canSpell(type, source, output),
    isShadowed: (name) => scope?.has(name) === true,
  };
  const map = (type: Type): Type => reflect(type, 'signature', spelling);
  const forget = (method: Method): Method => {
    const signature = mapSignature(method.signature, map);
    const [parameters, results] = [signature.parameters, signature.results].map((list) => list.map(({ type }) => ({ type })));
    return { ...method, signature: { ...signature, parameters: parameters ?? [], results: results ?? [] } };
  };
  return { ...source, interfaces: source.interfaces.map((target) => ({ ...target, methods: target.methods.map(forget) })) };
}
