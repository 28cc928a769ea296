import type { Block, Expression, SignatureExpression } from '@standin/syntax';
import type { Type, SignatureType } from '../types/type.ts';
import { declarePlace } from './declare-variable.ts';
import type { Place } from './operand.ts';
import { placeAt, resultPlaces } from './places.ts';
import { inBlock, type Typer } from './typer.ts';

interface FunctionBody {
  readonly signature: SignatureExpression;
  readonly type: SignatureType;
  readonly body: Block;
  readonly receiver?: { readonly place: Place; readonly type: Type };
}

/** Inside of the function a variadic parameter is a slice (Go spec, Passing arguments to ... parameters). */
function declareParameters(typer: Typer, { signature, type: { parameters, results, isVariadic } }: FunctionBody): void {
  const { file } = typer.scope;
  for (const [index, parameter] of signature.parameters.entries()) {
    const type = parameters[index]?.type;
    const isRest = isVariadic && index === parameters.length - 1;
    declarePlace(typer, placeAt(file, 'parameter', parameter), isRest && type !== undefined ? { kind: 'slice', element: type } : type);
  }
  for (const [index, result] of signature.results.entries()) declarePlace(typer, placeAt(file, 'result', result), results[index]?.type);
}

/** Types the body of a function, its parameters and results declared in the body's own block. */
export function typeFunctionBody(typer: Typer, parts: FunctionBody): void {
  const { results } = typer;
  inBlock(typer, () => {
    typer.results = resultPlaces(typer.scope.file, parts.signature.results, parts.type);
    if (parts.receiver !== undefined) declarePlace(typer, parts.receiver.place, parts.receiver.type);
    declareParameters(typer, parts);
    typer.rules.typeBody(typer, parts.body);
  });
  typer.results = results;
}

/** Types the body of a function literal. */
export function typeLiteralBody(
  typer: Typer,
  { signature, body }: Extract<Expression, { kind: 'functionLiteral' }>,
  type: SignatureType,
): void {
  typeFunctionBody(typer, { signature, type, body });
}
