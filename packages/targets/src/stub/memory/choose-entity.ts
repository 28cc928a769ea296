import type { Type } from '@standin/model';
import type { MethodShape } from './method-shape.ts';
import { sequenceOf } from './sequence.ts';
import { spellType } from './spell-type.ts';
import { interfaceOf, isPredeclared, isRecord, isStandard, withoutPointer } from './type-forms.ts';

/** A method that has a type as that of its rows. */
interface Vote {
  readonly type: Type;
  readonly shape: MethodShape;
}

/** The type that the rows of a repository have: the one that most of its methods look up, list or store, by value or pointer. `undefined` where there is none. */
export function chooseEntity(shapes: readonly MethodShape[]): Type | undefined {
  const candidates = new Map<string, Vote[]>();
  for (const shape of shapes) {
    const type = entityOf(shape);
    if (type === undefined) continue;
    const spelling = spellType(type);
    candidates.set(spelling, [...(candidates.get(spelling) ?? []), { type, shape }]);
  }
  const fitting = [...candidates.values()].filter(isEntity);
  const most = Math.max(...fitting.map(({ length }) => length));
  return fitting.find(({ length }) => length === most)?.find(isSpelled)?.type;
}

function isPut({ operation }: MethodShape): boolean {
  return operation !== 'get' && operation !== 'list';
}

/** Whether the type itself stands in the signature, and not only behind the name of a slice: then the output package is known to be able to name it. */
function isSpelled({ shape: { operation, results } }: Vote): boolean {
  const [result] = results;
  return operation !== 'list' || result?.kind !== 'named' || isStandard(result, 'iter', 'Seq') || isStandard(result, 'iter', 'Seq2');
}

/** Rows have to come out again, and values behind an interface have to go in, too, lest it be a handle. What is no record is only taken for a row where it is stored under a key and found again. */
function isEntity(votes: readonly Vote[]): boolean {
  const [type] = votes.filter(isSpelled).map((vote) => vote.type);
  if (type === undefined || isPredeclared(type, 'error')) return false;
  const isGiven = votes.some(({ shape }) => !isPut(shape));
  const puts = votes.filter(({ shape }) => isPut(shape));
  if (isRecord(type)) return isGiven && (puts.length > 0 || interfaceOf(type) === undefined || type.kind === 'typeParameter');
  return votes.some(({ shape }) => shape.operation === 'get') && puts.some(({ shape }) => shape.parameters.length === 2);
}

/** The type of the rows as one method has it. */
function entityOf({ operation, parameters, results }: MethodShape): Type | undefined {
  const [result, found] = results;
  const last = parameters.at(-1);
  switch (operation) {
    case 'get': {
      const isLookup = parameters.length === 1 && (found === undefined || (results.length === 2 && isPredeclared(found, 'bool')));
      return isLookup && result !== undefined && sequenceOf(result) === undefined ? withoutPointer(result) : undefined;
    }
    case 'list': {
      const sequence = parameters.length === 0 && results.length === 1 && result !== undefined ? sequenceOf(result) : undefined;
      return sequence && withoutPointer(sequence.element);
    }
    case 'save':
    case 'create':
    case 'update':
      return last !== undefined && parameters.length <= 2 && sequenceOf(last.type) === undefined ? withoutPointer(last.type) : undefined;
    default:
      return undefined;
  }
}
