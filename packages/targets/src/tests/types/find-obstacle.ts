import { arrayLength, type Type } from '@standin/model';
import { walkType } from '@standin/render';
import type { TestedFunction } from './tested-function.ts';

/** Every type that a test of a function may spell. */
export function typesOf({ typeArguments, receiver, parameters, results }: TestedFunction): readonly Type[] {
  return [
    ...typeArguments,
    ...(receiver ? [receiver.type] : []),
    ...parameters.map(({ type }) => type),
    ...results.map(({ type }) => type),
  ];
}

/** Why no test file can spell a type of a function: it is of C, or cannot be read; `undefined` where nothing is in the way. */
export function findObstacle(tested: TestedFunction): string | undefined {
  let obstacle: string | undefined;
  for (const type of typesOf(tested)) walkType(type, (part) => (obstacle ??= describeObstacle(part)));
  return obstacle;
}

function describeObstacle(type: Type): string | undefined {
  if (type.kind === 'invalid') return 'a type of its signature cannot be found';
  if (type.kind === 'named' && type.package?.path === 'C') return 'test files cannot use cgo, and its signature has a type of C';
  if (type.kind === 'array' && arrayLength(type) === undefined) return 'the length of an array in its signature cannot be worked out';
  return undefined;
}
