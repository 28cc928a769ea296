import type { PackageReference } from '../../program/package-reference.ts';
import { declaredValue } from '../expression/evaluate-name.ts';
import { findDeclared } from '../frame/find-name.ts';
import { haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { assignValue } from '../value/assign-value.ts';
import { errorType } from '../value/type-facts.ts';
import type { InterfaceValue, Value } from '../value/value.ts';

/** What a package declares under a name. */
export function qualifiedValue(machine: Machine, reference: PackageReference, name: string): Value {
  const loaded = reference.load();
  const found = loaded.kind === 'loaded' ? findDeclared(loaded.package, name) : undefined;
  return found?.kind === 'declared' ? declaredValue(machine, found) : haltUnknown(`what ${reference.path}.${name} is`);
}

/** An error that a package declares as a variable or a constant, as seen from the code that is evaluated: `sql.ErrNoRows`. */
export function declaredError(machine: Machine, path: string, name: string): InterfaceValue {
  const reference = machine.subject.program.reference(path, machine.subject.location);
  const value = assignValue(machine, qualifiedValue(machine, reference, name), errorType);
  return value.kind === 'interface' ? { ...value, declared: { package: reference, name } } : haltUnknown(`what ${path}.${name} is`);
}
