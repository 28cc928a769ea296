import type { Parameter } from '@standin/model';
import { createIdentifierAllocator, keywords, printType, type TypeNaming } from '@standin/render';
import type { ChosenImports } from '../../output/choose-imports.ts';
import { printTypeParameters } from '../../output/print-type-parameters.ts';
import { predeclaredIdentifiers } from '../../output/predeclared-identifiers.ts';
import type { Builder } from '../builders/builder.ts';
import type { BuilderView } from './fakes-file-view.ts';

/** What the view of a builder depends on. */
export interface BuilderNaming {
  readonly imports: ChosenImports;
  readonly naming: TypeNaming;
  /** The import path of the package whose constructor is called. */
  readonly owner: string;
}

interface PrintedArgument {
  readonly argument: string;
  readonly parameter?: string;
  readonly fillings: BuilderView['fillings'];
}

/** The view of one builder: its parameters keep their names, as far as nothing else is called so. */
export function createBuilderView(
  { name, declaration, arguments: given }: Builder,
  { imports, naming, owner }: BuilderNaming,
): BuilderView {
  const { signature, header, typeParameters } = declaration;
  const { parameters, results, isVariadic } = signature;
  const { allocate } = createIdentifierAllocator(['f', ...imports.names, ...predeclaredIdentifiers, ...keywords]);
  const nameOf = (parameter: Parameter, index: number): string =>
    allocate(parameter.name === undefined || parameter.name === '_' ? `argument${index + 1}` : parameter.name);
  const printed = given.map((argument, index): PrintedArgument => {
    if (argument.kind === 'client') return { argument: `f.${argument.client.field}`, fillings: [] };
    const own = nameOf(argument.parameter, index);
    const type = printType(argument.parameter.type, naming);
    const isRest = isVariadic && index === parameters.length - 1;
    const fields = argument.kind === 'struct' ? argument.fields : [];
    return {
      argument: isRest ? `${own}...` : own,
      parameter: `${own} ${isRest ? '...' : ''}${type}`,
      fillings: fields.map((field) => ({ target: `${own}.${field.name}`, field: field.client.field })),
    };
  });
  const types = results.map(({ type }) => printType(type, naming));
  return {
    name,
    constructor: `${imports.nameOf(owner)}.${header.name}`,
    typeParameters: printTypeParameters(typeParameters, naming),
    typeArguments: typeParameters.length === 0 ? '' : `[${typeParameters.map((parameter) => parameter.name).join(', ')}]`,
    parameters: printed.flatMap(({ parameter }) => parameter ?? []).join(', '),
    results: types.length === 1 ? ` ${types[0] ?? ''}` : ` (${types.join(', ')})`,
    arguments: printed.map(({ argument }) => argument).join(', '),
    fillings: printed.flatMap(({ fillings }) => fillings),
  };
}
