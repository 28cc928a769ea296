import type { Parameter, Type } from '@standin/model';
import { entityNouns, readRest } from './entity-words.ts';
import type { EntityField } from './entity-fields.ts';
import { findKeyMethod } from './key-method.ts';
import type { MethodShape } from './method-shape.ts';
import type { KeySource, RepositoryKey } from './repository.ts';
import { isSameType } from './spell-type.ts';
import { isInteger, mayBeKey, isRecord, withoutPointer, structOf } from './type-forms.ts';

/** What the key of an entity is looked for in. */
export interface KeyContext {
  readonly entity: Type;
  /** The fields that the output package may select. */
  readonly fields: readonly EntityField[];
}

/** The key that a method goes by, and how much speaks for it: the smaller, the more. */
interface Claim {
  readonly type: Type;
  readonly source: KeySource;
  readonly rank: number;
}

/** The key that rows are looked up by: one that is called so, before fields with other names. `undefined` where no method looks up a row by one. */
export function chooseKey(shapes: readonly MethodShape[], context: KeyContext): RepositoryKey | undefined {
  const claims = shapes.flatMap((shape) => readClaim(shape, context) ?? []);
  const [first] = [...claims].sort((left, right) => left.rank - right.rank);
  if (first === undefined) return undefined;
  const { type, source } = first;
  const isNumbered = source.kind === 'field' && isKeyName(source.name, context.entity) && isInteger(type);
  return { type, source, isNumbered };
}

/** Whether a method goes by the key of the repository, and not by something else of the same type. */
export function goesByKey(shape: MethodShape, key: RepositoryKey, context: KeyContext): boolean {
  const claim = readClaim(shape, context);
  return claim !== undefined && isSameType(claim.type, key.type) && describeSource(claim.source) === describeSource(key.source);
}

function describeSource(source: KeySource): string {
  return source.kind === 'function' ? source.kind : `${source.kind} ${source.name}`;
}

function readClaim({ operation, rest, parameters, results }: MethodShape, context: KeyContext): Claim | undefined {
  const [parameter] = parameters;
  const name = readRest(rest, entityNouns(context.entity));
  if (parameter === undefined || parameters.length > 1 || name === undefined || !isKeyType(parameter.type, context)) return undefined;
  switch (operation) {
    case 'get': {
      const [result] = results;
      const isOfEntity = result !== undefined && isSameType(withoutPointer(result), context.entity);
      return isOfEntity ? claimOf(parameter, name.by, context) : undefined;
    }
    case 'delete':
    case 'exists':
      return claimOf(parameter, name.by, context);
    default:
      return undefined;
  }
}

/** Structs are rather conditions or requests than keys, but for those that a row has or that are called keys. */
function isKeyType(type: Type, { entity, fields }: KeyContext): boolean {
  if (type.kind === 'pointer' || !mayBeKey(type) || (isRecord(entity) && isSameType(type, entity))) return false;
  if (structOf(type) === undefined) return true;
  return (type.kind === 'named' && /(?:ID|Id|Key)$/.test(type.name)) || fields.some((field) => isSameType(field.type, type));
}

/** What a parameter means by its name, or by the one that the method has behind `By`. */
function claimOf({ name, type }: Parameter, by: string | undefined, context: KeyContext): Claim | undefined {
  const wanted = by ?? name;
  if (wanted === undefined || isKeyName(wanted, context.entity)) return defaultClaim(type, context);
  const named = context.fields.filter((field) => isSameName(field.name, wanted));
  const field = named.find((each) => isSameType(each.type, type));
  const isOfOther = /\p{Ll}(?:ID|Id)$/u.test(wanted) && hasKeyField(context);
  if (isOfOther) return undefined;
  if (field !== undefined) return { type, source: { kind: 'field', name: field.name }, rank: 3 };
  return by === undefined && named.length === 0 ? defaultClaim(type, context) : undefined;
}

function hasKeyField({ entity, fields }: KeyContext): boolean {
  return fields.some((field) => isKeyName(field.name, entity));
}

/** Whether a parameter that stands before a row is its key, and not that of something that the row belongs to. */
export function isKeyParameter({ name, type }: Parameter, key: RepositoryKey, context: KeyContext): boolean {
  if (!isSameType(type, key.type)) return false;
  if (name === undefined || name === '_' || isKeyName(name, context.entity)) return true;
  if (key.source.kind === 'field') return isSameName(name, key.source.name);
  return key.source.kind === 'function' && !context.fields.some((field) => isSameName(field.name, name));
}

/** The key where no name says which: the field that is called so, the only one of a defined type, a method, else what the user's function gives. */
function defaultClaim(type: Type, { entity, fields }: KeyContext): Claim {
  const candidates = fields.filter((field) => isSameType(field.type, type));
  const named = keyNames(entity).flatMap((name) => candidates.find((field) => isSameName(field.name, name)) ?? [])[0];
  if (named !== undefined) return { type, source: { kind: 'field', name: named.name }, rank: 0 };
  const [only] = candidates;
  if (type.kind === 'named' && candidates.length === 1 && only !== undefined)
    return { type, source: { kind: 'field', name: only.name }, rank: 1 };
  const method = findKeyMethod(entity, type);
  return method === undefined
    ? { type, source: { kind: 'function' }, rank: 2 }
    : { type, source: { kind: 'method', name: method }, rank: 0 };
}

function isSameName(left: string, right: string): boolean {
  return left.replaceAll('_', '').toLowerCase() === right.replaceAll('_', '').toLowerCase();
}

function keyNames(entity: Type): readonly string[] {
  return ['ID', 'Key', 'UUID', ...entityNouns(entity).map((noun) => `${noun}ID`)];
}

function isKeyName(name: string, entity: Type): boolean {
  return keyNames(entity).some((each) => isSameName(each, name));
}
