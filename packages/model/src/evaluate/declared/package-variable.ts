import { parseVariables } from '@standin/syntax';
import type { DeclarationSite } from '../../program/package.ts';
import { declaredMethods } from '../../methods/declared-methods.ts';
import type { Type } from '../../types/type.ts';
import { isExported } from '../../types/universe.ts';
import { createPackageFrame, evaluateOne, typeHere } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { assignValue, typedValue } from '../value/assign-value.ts';
import { typeOf } from '../value/type-of.ts';
import { copyValue } from '../value/cell.ts';
import { underlyingOf } from '../value/type-facts.ts';
import type { Value } from '../value/value.ts';
import { isNeverChanged } from './is-never-changed.ts';

/** Whether values of a type hold nothing that a copy shares. */
function isPlain(type: Type): boolean {
  const target = underlyingOf(type);
  if (target.kind === 'struct') return target.fields.every((field) => isPlain(field.type));
  return target.kind === 'basic' || (target.kind === 'array' && isPlain(target.element));
}

/** Whether nothing of a variable can change, as long as it is used where it stands: a slice or map of what copies do not share. */
function isSimpleTable(type: Type): boolean {
  const target = underlyingOf(type);
  if (target.kind === 'slice') return isPlain(target.element);
  return target.kind === 'map' && isPlain(target.value);
}

/** Whether a value is an error that people compare with: what an interface holds, or a pointer whose type has the method `Error`. */
function isError(value: Value): boolean {
  if (value.kind === 'interface') return value.dynamic !== undefined;
  const target = value.kind === 'pointer' ? value.target?.value : undefined;
  const type = target?.kind === 'struct' ? target.type : undefined;
  return type?.kind === 'named' && declaredMethods(type).some(({ name }) => name === 'Error');
}

function initialValue(machine: Machine, { file, entry }: DeclarationSite, name: string): Value {
  const { names, type, values } = parseVariables(file.text, entry);
  const initial = values.length === names.length ? values[names.findIndex((declared) => declared.name === name)] : undefined;
  if (initial === undefined) return haltUnknown(`what ${name} holds`);
  const frame = createPackageFrame(machine, file);
  const value = evaluateOne(initial, frame);
  const typed = type === undefined ? typedValue(machine, value) : assignValue(machine, value, typeHere(type, frame));
  return copyValue(machine, typed);
}

function checkNeverChanged(site: DeclarationSite, name: string, value: Value): void {
  const owner = site.file.package;
  const type = typeOf(value);
  const isSentinel = isError(value);
  const isShared = !isSentinel && !isPlain(type);
  const isTable = !isShared || isSimpleTable(type);
  if (!isSentinel && (isExported(name) || !isTable)) haltUnknown(`what ${name} holds then`);
  if (!isNeverChanged(owner, { name, site, isShared })) haltUnknown(`what ${name} holds then`);
}

/**
 * What a variable of a package holds while tests run: its initial value, where nothing in the package can change it. Exported ones only where they are errors,
 * since others could be changed from outside.
 */
export function packageVariable(machine: Machine, site: DeclarationSite, name: string): Value {
  const owner = site.file.package;
  const key = `${owner.reference.path} ${owner.variant} ${name}`;
  const known = machine.packageVariables.get(key);
  if (known !== undefined) return known;
  machine.packageVariables.set(key, { kind: 'opaque', type: { kind: 'basic', name: 'int' }, description: name });
  const value = initialValue(machine, site, name);
  checkNeverChanged(site, name, value);
  const declared = { package: owner.reference, name };
  const stored: Value = value.kind === 'interface' || value.kind === 'pointer' ? { ...value, declared } : value;
  machine.packageVariables.set(key, stored);
  return stored;
}
