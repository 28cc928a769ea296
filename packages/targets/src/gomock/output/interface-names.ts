import type { TypeParameter } from '@standin/model';
import { createIdentifierAllocator, type IdentifierAllocator, type TypeNaming } from '@standin/render';
import type { MockDialect } from '../dialect.ts';
import type { MockInterface } from '../mock-source.ts';
import type { PackageNames } from './package-names.ts';
import { nameTypeParameters } from '../../output/name-type-parameters.ts';
import { typeIdentifiers } from '../../output/type-identifiers.ts';

/** The names that one mock declares, and what its type parameters are called in it. */
export interface InterfaceNames {
  readonly mockType: string;
  readonly recorderType: string;
  readonly constructor_: string;
  /** `EXPECT`, unless the interface has a method of that name. */
  readonly accessor: string;
  /** Fields of the mock and of the recorder; numbered where a method has the name. */
  readonly controllerField: string;
  readonly recorderField: string;
  /** Absent where mocks have no such field. */
  readonly markerField?: string;
  readonly mockField: string;
  readonly typeParameters: ReadonlyMap<TypeParameter, string>;
  /** For each method, the name of its typed call. */
  readonly callTypes: ReadonlyMap<string, string>;
}

/** What the names of a mock depend on. */
export interface InterfaceNaming {
  readonly dialect: MockDialect;
  readonly packages: PackageNames;
  readonly isTyped: boolean;
  /** How `any` is written in the output package. */
  readonly any: TypeNaming['any'];
  /** The names that the file declares: typed calls of two mocks can meet (`I` with `MA`, `IM` with `A`). */
  readonly declared: IdentifierAllocator;
}

/** The identifiers that the code of a mock uses in its own right, where no type parameter may carry them. */
function usedIdentifiers(target: MockInterface, naming: InterfaceNaming, declared: readonly string[]): ReadonlySet<string> {
  const { packages, dialect } = naming;
  const own = new Set(target.typeParameters);
  const used = new Set([packages.gomock, ...declared]);
  const isVariadic = target.methods.some(({ signature }) => signature.isVariadic);
  for (const name of [
    ...(target.methods.length > 0 ? [packages.reflect, 'nil'] : []),
    ...(isVariadic ? ['append', dialect.emptyInterface] : []),
  ])
    used.add(name);
  const typeNaming = {
    any: naming.any,
    emptyInterface: dialect.emptyInterface,
    qualifier: packages.qualifier,
    typeParameter: (parameter: TypeParameter) => (own.has(parameter) ? '' : parameter.name),
  };
  const types = [...target.methods.map(({ signature }) => signature), ...target.typeParameters.map((parameter) => parameter.constraint())];
  for (const type of types) for (const name of typeIdentifiers(type, typeNaming)) used.add(name);
  return used;
}

/** Chooses the names of one mock: mockgen's, and others only where those would be declared twice or shadow what the mock uses. */
export function chooseInterfaceNames(target: MockInterface, naming: InterfaceNaming): InterfaceNames {
  const mockType = target.mockName;
  const recorderType = `${mockType}MockRecorder`;
  const callTypes = new Map(
    naming.isTyped ? target.methods.map(({ name }) => [name, naming.declared.allocate(`${mockType}${name}Call`)]) : [],
  );
  const used = usedIdentifiers(target, naming, [mockType, recorderType, ...callTypes.values()]);
  const methods = createIdentifierAllocator(target.methods.map(({ name }) => name));
  const recorderMembers = createIdentifierAllocator(target.methods.map(({ name }) => name));
  return {
    mockType,
    recorderType,
    constructor_: `New${mockType}`,
    accessor: methods.allocate('EXPECT'),
    controllerField: methods.allocate('ctrl'),
    recorderField: methods.allocate('recorder'),
    ...(naming.dialect.hasMarkerField && { markerField: methods.allocate('isgomock') }),
    mockField: recorderMembers.allocate('mock'),
    typeParameters: nameTypeParameters(target.typeParameters, used),
    callTypes,
  };
}
