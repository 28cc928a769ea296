import type { ParameterExpression } from '@standin/syntax';
import type { FunctionObject } from '../methods/function-object.ts';
import type { SourceFile } from '../program/source-file.ts';
import type { SignatureType, Type } from '../types/type.ts';
import type { Callee, Place } from './operand.ts';
import type { ResultPlace } from './typer.ts';

/** Where a parameter or result is declared. */
export function placeAt(
  file: SourceFile,
  kind: Place['kind'],
  { name, offset }: { readonly name?: string | undefined; readonly offset: number },
): Place {
  return { kind, name, origin: { file, offset } };
}

function declarationOf(callee: Callee | undefined): FunctionObject | undefined {
  return callee?.kind === 'method' ? callee.member.declaration : callee?.declaration;
}

/** Where a parameter of a declared function or method is declared; in a method expression the first one is the receiver. */
export function parameterPlace(callee: Callee | undefined, index: number): Place | undefined {
  const declaration = declarationOf(callee);
  const isExpression = callee?.kind === 'method' && callee.isExpression;
  if (declaration === undefined) return undefined;
  const { file, header } = declaration;
  if (isExpression && index === 0)
    return header.receiver && placeAt(file, 'receiver', { name: header.receiver.name, offset: header.receiver.offset });
  const parameter = header.signature.parameters[isExpression ? index - 1 : index];
  return parameter && placeAt(file, 'parameter', parameter);
}

/** Where a result of a declared function or method is declared. */
export function resultPlace(callee: Callee | undefined, index: number): Place | undefined {
  const declaration = declarationOf(callee);
  const result = declaration?.header.signature.results[index];
  return declaration && result && placeAt(declaration.file, 'result', result);
}

/** The results of a function whose header stands in a file. */
export function resultPlaces(
  file: SourceFile,
  results: readonly ParameterExpression[],
  { results: types }: SignatureType,
): readonly ResultPlace[] {
  return results.flatMap((result, index) => {
    const type: Type | undefined = types[index]?.type;
    return type === undefined ? [] : [{ place: placeAt(file, 'result', result), type }];
  });
}
