import type { Type } from '@standin/model';
import type { MethodShape } from './method-shape.ts';
import { sequenceOf } from './sequence.ts';
import { spellType } from './spell-type.ts';
import { interfaceOf, isPredeclared, isRecord, withoutPointer } from './type-forms.ts';

interface Candidate {
  readonly type: Type;
  votes: number;
  isFound: boolean;
  isGiven: boolean;
  isStored: boolean;
  isStoredByKey: boolean;
}

/** The type that the rows of a repository have: the one that most of its methods look up, list or store, by value or pointer. `undefined` where there is none. */
export function chooseEntity(shapes: readonly MethodShape[]): Type | undefined {
  const candidates = new Map<string, Candidate>();
  for (const shape of shapes) {
    const type = entityOf(shape);
    if (type === undefined) continue;
    const spelling = spellType(type);
    const candidate = candidates.get(spelling) ?? { type, votes: 0, isFound: false, isGiven: false, isStored: false, isStoredByKey: false };
    candidate.votes += 1;
    candidate.isFound ||= shape.operation === 'get';
    candidate.isGiven ||= shape.operation === 'get' || shape.operation === 'list';
    const isPut = shape.operation !== 'get' && shape.operation !== 'list';
    candidate.isStored ||= isPut;
    candidate.isStoredByKey ||= isPut && shape.parameters.length === 2;
    candidates.set(spelling, candidate);
  }
  const fitting = [...candidates.values()].filter(isEntity);
  const most = Math.max(...fitting.map(({ votes }) => votes));
  return fitting.find(({ votes }) => votes === most)?.type;
}

/** Rows have to come out again, and values behind an interface have to go in, too, lest it be a handle. What is no record is only taken for a row where it is stored under a key and found again. */
function isEntity({ type, isFound, isGiven, isStored, isStoredByKey }: Candidate): boolean {
  if (isPredeclared(type, 'error') || !isGiven) return false;
  return isRecord(type) ? isStored || interfaceOf(type) === undefined || type.kind === 'typeParameter' : isFound && isStoredByKey;
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
