import { underlying, type Type } from '@standin/model';
import type { TestedFunction } from '../types/tested-function.ts';
import { parameterPath, receiverPath } from './create-inputs.ts';
import type { Setting, Suggestion } from './offered-case.ts';
import { extendTrial, type Trial } from './trial.ts';

/** Inputs that differ from zero values without any comparison: booleans decide by themselves, pointers to structs are seldom nil. */
export function firstTrials(tested: TestedFunction): readonly Trial[] {
  const present = tested.parameters.flatMap(({ type, role }, index): readonly (readonly [string, Setting])[] => {
    const result = underlying(type);
    const isStruct = result.kind === 'type' && result.type.kind === 'pointer' && isStructType(result.type.element);
    return isStruct && role === 'value' ? [[parameterPath(tested, index), { kind: 'present' }]] : [];
  });
  const zero: Trial = { assignment: new Map(present), suggestions: [] };
  const others = [...canceledContexts(tested), ...booleanPaths(tested).map(trueAt)];
  return [zero, ...others.flatMap((suggestion) => extendTrial(tested, zero, suggestion) ?? [])];
}

function isStructType(type: Type): boolean {
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'struct';
}

/** A context is canceled where the function looks at that. */
function canceledContexts(tested: TestedFunction): readonly Suggestion[] {
  const index = tested.watchedContext();
  if (index === undefined) return [];
  const path = parameterPath(tested, index);
  return [{ path, position: 'at', against: 'canceled', phrase: 'is canceled', subject: '', setting: { kind: 'canceled' } }];
}

function trueAt(path: string): Suggestion {
  return { path, position: 'at', against: 'true', phrase: 'is true', subject: '', setting: { kind: 'value', value: true } };
}

function booleanPaths(tested: TestedFunction): readonly string[] {
  const ofParameters = tested.parameters.map(({ type }, index) => ({ path: parameterPath(tested, index), type }));
  const ofReceiver = tested.receiver === undefined ? [] : [{ path: receiverPath(tested), type: tested.receiver.type }];
  return [...ofReceiver, ...ofParameters].flatMap(({ path, type }) => booleansIn(type, path));
}

function booleansIn(type: Type, path: string): readonly string[] {
  const result = underlying(type);
  if (result.kind !== 'type') return [];
  const { type: target } = result;
  if (target.kind === 'basic') return target.name === 'bool' ? [path] : [];
  const fields = target.kind === 'struct' ? target.fields : [];
  return fields.flatMap(({ name, type: field }) => (name === undefined || !isBoolean(field) ? [] : [`${path}.${name}`]));
}

function isBoolean(type: Type): boolean {
  const result = underlying(type);
  return result.kind === 'type' && result.type.kind === 'basic' && result.type.name === 'bool';
}
