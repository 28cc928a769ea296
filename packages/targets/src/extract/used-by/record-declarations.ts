import { fieldName, findMember, typeObjectAt, type FunctionObject, type NamedType, type Package, type Place } from '@standin/model';
import type { Recorder } from './recorder.ts';

/** Records the fields of the structs that a package declares. One that is embedded has its methods called on the struct, which only the concrete type allows. */
export function recordFields(owner: Package, recorder: Recorder): void {
  for (const [name, site] of owner.scope()) {
    const object = site.entry.declaration.keyword === 'type' ? typeObjectAt(site) : undefined;
    const right = object?.right();
    if (object === undefined || right?.kind !== 'struct') continue;
    const type: NamedType = { kind: 'named', package: owner.reference, name, typeArguments: object.typeParameters };
    recorder.owner = name;
    for (const field of right.fields) {
      const member = findMember(type, fieldName(field), owner.reference);
      const recorded =
        member.kind === 'field' ? recorder.siteOf({ kind: 'field', name: member.name, origin: member.origin }, field.type) : undefined;
      if (recorded === undefined || member.kind !== 'field') continue;
      const { dependency } = recorded;
      if (field.name === undefined) recorder.escape({ site: recorded, dependency }, member.origin, `embedded in ${name}`);
    }
  }
  recorder.owner = undefined;
}

/** What a function or method is called in reports: `Service.Transfer`. */
export function nameFunction({ header }: FunctionObject): string {
  return header.receiver === undefined ? header.name : `${header.receiver.typeName}.${header.name}`;
}

/** Records the parameters and results of a function. Those that take any number of values hold slices, which are no dependencies. */
export function recordParameters(declaration: FunctionObject, recorder: Recorder): void {
  const { file, header, signature } = declaration;
  recorder.owner = nameFunction(declaration);
  const record = (kind: Place['kind'], list: 'parameters' | 'results'): void => {
    header.signature[list].forEach(({ name, offset }, index) => {
      const isVariadic = list === 'parameters' && signature.isVariadic && index === signature.parameters.length - 1;
      if (!isVariadic) recorder.siteOf({ kind, name, origin: { file, offset } }, signature[list][index]?.type);
    });
  };
  record('parameter', 'parameters');
  record('result', 'results');
  recorder.owner = undefined;
}
