import { createIdentifierAllocator, type TypeNaming } from '@standin/render';
import { printTypeParameters } from '../../output/print-type-parameters.ts';
import { chooseInterfaceNames, type InterfaceNames, type InterfaceNaming } from '../output/interface-names.ts';
import type { MockInterface } from '../mock-source.ts';
import { createMethodView } from './method-view.ts';
import type { MockInterfaceView } from './mock-file-view.ts';

/** The fields of the mock type in gofmt's columns. */
function createFields(names: InterfaceNames, gomock: string, typeArguments: string): MockInterfaceView['fields'] {
  const fields = [
    { name: names.controllerField, type: `*${gomock}.Controller` },
    { name: names.recorderField, type: `*${names.recorderType}${typeArguments}` },
    ...(names.markerField === undefined ? [] : [{ name: names.markerField, type: 'struct{}' }]),
  ];
  const width = Math.max(...fields.map(({ name }) => name.length));
  return fields.map(({ name, type }) => ({ name, padding: ' '.repeat(width - name.length + 1), type }));
}

/** mockgen sorts by the bytes of the name. */
function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}

/** The view of one mock, its methods sorted by name. */
export function createInterfaceView(target: MockInterface, interfaceNaming: InterfaceNaming): MockInterfaceView {
  const { packages, isTyped, dialect } = interfaceNaming;
  const names = chooseInterfaceNames(target, interfaceNaming);
  const naming: TypeNaming = {
    qualifier: packages.qualifier,
    typeParameter: (parameter) => names.typeParameters.get(parameter) ?? parameter.name,
    any: interfaceNaming.any,
    emptyInterface: dialect.emptyInterface,
  };
  const typeParameters = printTypeParameters(target.typeParameters, naming);
  const parameterNames = [...names.typeParameters.values()];
  const typeArguments = parameterNames.length === 0 ? '' : `[${parameterNames.join(', ')}]`;
  const locals = createIdentifierAllocator([...parameterNames, names.mockType, names.recorderType]);
  const context = { dialect, names, packages, naming, isTyped, typeParameters, typeArguments };
  return {
    name: target.name,
    mockType: names.mockType,
    recorderType: names.recorderType,
    constructor_: names.constructor_,
    accessor: names.accessor,
    fields: createFields(names, packages.gomock, typeArguments),
    controllerField: names.controllerField,
    recorderField: names.recorderField,
    mockField: names.mockField,
    typeParameters,
    typeArguments,
    gomock: packages.gomock,
    reflect: packages.reflect,
    receiver: createIdentifierAllocator(parameterNames).allocate('m'),
    controller: locals.allocate('ctrl'),
    mock: locals.allocate('mock'),
    methods: [...target.methods].sort(byName).map((method) => createMethodView(method, context)),
  };
}
