import { fieldName, underlying, type Type } from '@standin/model';
import type { TestedFunction } from '../types/tested-function.ts';
import { parameterPath, receiverPath } from './create-inputs.ts';

/** The type of a part of the inputs, by its path; `undefined` where there is none. */
export function typeAt(tested: TestedFunction, path: string): Type | undefined {
  const [first = '', ...fields] = path.split('.');
  const index = tested.parameters.findIndex((_, position) => parameterPath(tested, position) === first);
  const root = tested.receiver !== undefined && receiverPath(tested) === first ? tested.receiver.type : tested.parameters[index]?.type;
  return fields.reduce<Type | undefined>((type, name) => fieldType(type, name), root);
}

function fieldType(type: Type | undefined, name: string): Type | undefined {
  const result = type && underlying(type);
  if (result?.kind !== 'type') return undefined;
  if (result.type.kind === 'pointer') return fieldType(result.type.element, name);
  if (result.type.kind !== 'struct') return undefined;
  return result.type.fields.find((field) => fieldName(field) === name)?.type;
}
